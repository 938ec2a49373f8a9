"""The four engines. Each function speaks one take into a WAV file at the engine's own rate, and
returns where the word begins and ends (seconds) if the engine tells, else None."""
import math
import re
import shutil
import subprocess
from pathlib import Path


def flite(take, file, _):
    told = run(["flite", "-voice", take.voice, "-psdur", "-t", take.text, "-o", file,
                "--setf", f"f0_shift={take.pitch_to_ask:.4f}",
                "--setf", f"duration_stretch={1 / take.rate_to_ask:.4f}"])
    return span_of_phones(told)


def festival(take, file, _):
    hertz = 105 * take.pitch_to_ask                      # 105 Hz is ked's own pitch
    script = f"""(begin
        (voice_{take.voice})
        (set! int_lr_params (quote ((target_f0_mean {hertz:.2f}) (target_f0_std {hertz / 7:.2f})
                                    (model_f0_mean 170) (model_f0_std 34))))
        (Parameter.set (quote Duration_Stretch) {1 / take.rate_to_ask:.4f})
        (if (boundp (quote hts_engine_params))
            (set! hts_engine_params
                  (append hts_engine_params (list (list "-r" {take.rate_to_ask:.4f})))))
        (set! spoken (utt.synth (Utterance Text "{take.text}")))
        (utt.save.wave spoken "{file}")
        (mapcar (lambda (phone)
                    (format t "%s:%f " (item.name phone) (item.feat phone "segment_end")))
                (utt.relation.items spoken (quote Segment))))"""
    return span_of_phones(run(["festival", "--batch", " ".join(script.split())]))


def espeak(take, file, _):
    pitch = 50 + 50 * math.log2(take.pitch_to_ask)       # its scale has 50 steps an octave, 0 to 99
    words_per_minute = 175 * take.rate_to_ask
    run(["espeak-ng", "-v", take.voice, "-p", min(99, max(0, round(pitch))),
         "-s", round(words_per_minute), "-w", file, take.text])


def gnuspeech(take, file, package):
    semitones = 12 * math.log2(take.pitch_to_ask)
    run(["node", Path(__file__).with_name("gnuspeech.mjs"), package, file, take.text, take.voice,
         f"{take.rate_to_ask:.4f}", f"{semitones:.3f}", f"{take.tract:.4f}"])


SPEAK = {"flite": flite, "festival": festival, "espeak-ng": espeak, "gnuspeech": gnuspeech}


def span_of_phones(told):
    """`pau:0.22 s:0.34 ih:0.46 k:0.61 s:0.81 pau:1.03`, each with its end: 0.22 to 0.81."""
    phones = [(name, float(end)) for name, end in re.findall(r"(\S+):([\d.]+)", told.decode())]
    spoken = [index for index, (name, _) in enumerate(phones) if name != "pau"]
    start = phones[spoken[0] - 1][1] if spoken[0] > 0 else 0.0
    return start, phones[spoken[-1]][1]


def run(command):
    done = subprocess.run([str(word) for word in command], capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(f"failed: {' '.join(map(str, command))}\n{done.stderr.decode()}")
    return done.stdout


def missing(variants, gnuspeech_folder):
    """What to install, in one line; None when nothing is missing."""
    engines = {variant["engine"] for variant in variants}
    voices = {variant["engine_voice"] for variant in variants}
    packages = {"flite": "flite", "festival": "festival", "espeak-ng": "espeak-ng"}
    tools = {"sox": "sox"} | {tool: packages[tool] for tool in packages if tool in engines}
    if "gnuspeech" in engines:
        tools["node"] = "nodejs npm"
    for tool, package in tools.items():
        if not shutil.which(tool):
            return f"{tool} is missing: apt-get install {package}"
    if "festival" in engines:
        known = run(["festival", "--batch", "(print (voice.list))"]).decode()
        for voice, package in [("ked_diphone", "festvox-kdlpc16k"),
                               ("cmu_us_slt_arctic_hts", "festvox-us-slt-hts")]:
            if voice in voices and voice not in known:
                return f"festival lacks the voice {voice}: apt-get install {package}"
    if "gnuspeech" in engines:
        package = "@echogarden/gnuspeech-wasm"
        if not gnuspeech_folder or not (Path(gnuspeech_folder) / "node_modules" / package).is_dir():
            return f"gnuspeech is missing: npm install {package} in a folder, --gnuspeech FOLDER"
    return None
