#!/usr/bin/env python3
"""Makes the corpus of synthetic spoken digits. Its voices are the rows of ../voices.csv.

    python3 digits.py OUTPUT --gnuspeech FOLDER               8 kHz, every variant, three takes
    python3 digits.py OUTPUT --gnuspeech FOLDER --wideband    the engines' own rates, a few variants
    python3 digits.py --check FOLDER [--wideband]             does a folder keep the rules?

FOLDER of --gnuspeech is where `npm install @echogarden/gnuspeech-wasm` was run. A clip's way:

    an engine speaks -> where is the speech? -> cut, vocal tract, tilt, room, resample (sox)
                     -> noise, level -> 16-bit WAV

All random choices of a clip come from (seed, variant, digit, take) and from nothing else, so a clip
stays the same whatever is made before it, beside it, or not at all.
"""
import argparse
import array
import csv
import math
import multiprocessing
import random
import sys
import tempfile
import wave
from pathlib import Path

sys.dont_write_bytecode = True              # it writes into the output folder and nowhere else
from check import check
from engines import SPEAK, missing, run

HERE = Path(__file__).resolve().parent
WORDS = "zero one two three four five six seven eight nine".split()
ENDINGS = ". . . , ! ?".split()             # another ending, another melody
RATE = 8000
WIDEBAND = ["rms-1", "slt-4", "usf-1", "gbm-1"]
FIXED_PITCH = ["rms", "cmu_us_slt_arctic_hts"]      # voices deaf to a wish for another pitch


class Take:
    """One clip to make: the settings of its variant, and what this take adds to them."""

    def __init__(self, seed, variant, digit, number):
        draw = self.draw = random.Random(f"{seed}/{variant['variant']}/{digit}/{number}")
        self.name = f"{digit}_{variant['variant']}_{number}"
        self.engine, self.voice = variant["engine"], variant["engine_voice"]
        self.text = WORDS[digit] + draw.choice(ENDINGS)
        self.tract = float(variant["tract"]) * draw.uniform(0.97, 1.03)
        self.pitch = float(variant["pitch"]) * 2 ** draw.uniform(-0.12, 0.12)
        self.rate = float(variant["rate"]) * draw.uniform(0.88, 1.15)
        self.bass, self.treble = draw.uniform(-4, 4), draw.uniform(-6, 4)       # dB
        self.highpass = draw.choice([60, 100, 160])                             # Hz
        self.peak = draw.uniform(-12, -1.5)                                     # dBFS
        self.margins = draw.uniform(0.020, 0.030), draw.uniform(0.020, 0.030)   # seconds of silence
        has_room, room = draw.random() < 0.4, draw.uniform(8, 35)               # percent
        has_noise, snr = draw.random() < 0.6, draw.uniform(20, 42)              # dB
        self.room = room if has_room and number > 0 else None
        self.snr = snr if has_noise and number > 0 else None
        self.noise_colour = draw.choice([0, 0.7, 0.95])                         # white ... rumble
        # gnuspeech has a vocal tract to lengthen. The speech of the others is played slower by
        # `warp`, which lowers the formants but the pitch and the rate too: ask for more of these.
        self.warp = 1.0 if self.engine == "gnuspeech" else self.tract
        if self.voice in FIXED_PITCH:
            self.pitch = 1 / self.warp
        self.pitch_to_ask, self.rate_to_ask = self.pitch * self.warp, self.rate * self.warp


def find_speech(file, span):
    """(start, end, length of the file) in seconds.

    An engine that tells its phones' times is believed: several of them hiss in their pauses. Only a
    word that dies away slowly may last up to 80 ms longer, while it is above -40 dB. The others
    pause in digital silence, where all above -50 dB (of the loudest 10 ms) is speech."""
    with wave.open(str(file)) as wav:
        rate, samples = wav.getframerate(), array.array("h", wav.readframes(wav.getnframes()))
    hop = rate // 200
    energies = [sum(x * x for x in samples[at:at + 2 * hop])
                for at in range(0, len(samples) - 2 * hop, hop)]
    threshold = max(energies) * 10 ** ((-40 if span else -50) / 10)
    loud = [index for index, energy in enumerate(energies) if energy > threshold]
    start, end = loud[0] * hop / rate, (loud[-1] + 2) * hop / rate
    if span:
        start, end = span[0], max(span[1], min(end, span[1] + 0.08))
    return start, end, len(samples) / rate


def shape(take, file, span, rate):
    """The samples of a take in [-1, 1] at `rate`: what an engine spoke, cut and coloured by sox."""
    start, end, length = find_speech(file, span)
    first, last = max(0.0, start - take.margins[0]), min(length, end + take.margins[1])
    lacking = abs(take.margins[0] - (start - first)), abs(take.margins[1] - (last - end))
    effects = ["gain", "-8", "trim", f"{first:.4f}", f"={last:.4f}",
               "pad", f"{lacking[0]:.4f}", f"{lacking[1]:.4f}", "speed", f"{1 / take.warp:.5f}",
               "highpass", take.highpass, "bass", f"{take.bass:.2f}", "200",
               "treble", f"{take.treble:.2f}", "2500"]
    if take.room:
        effects += ["pad", "0", "0.05", "reverb", f"{take.room:.1f}", "50", f"{take.room:.1f}"]
    raw = run(["sox", "-D", "-R", file, "-t", "s32", "-c", "1", "-", *effects, "rate", "-h", rate])
    samples = [sample / 2 ** 31 for sample in array.array("i", raw)]
    fade = rate // 200
    for index in range(fade):                                    # 5 ms: no click at the edges
        samples[index] *= index / fade
        samples[-1 - index] *= index / fade
    return samples


def add_noise(take, samples):
    """Noise `snr` dB below the speech: white, or with its treble taken away by a leaky sum."""
    noise, state = [], 0.0
    for _ in samples:
        state = take.noise_colour * state + sum(take.draw.uniform(-1, 1) for _ in range(3))
        noise.append(state)
    ratio = sum(x * x for x in samples) / sum(n * n for n in noise)
    gain = math.sqrt(ratio) * 10 ** (-take.snr / 20)
    return [x + gain * n for x, n in zip(samples, noise)]


def save(take, samples, rate, file):
    gain = 32767 * 10 ** (take.peak / 20) / max(abs(x) for x in samples)
    data = array.array("h", [round(x * gain) for x in samples])
    if sys.byteorder == "big":
        data.byteswap()
    with wave.open(str(file), "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(rate)
        wav.writeframes(data.tobytes())


def make(job):
    """All the clips of one variant."""
    options, variant = job
    with tempfile.TemporaryDirectory(dir=options.output, prefix=".raw-") as folder:
        raw = Path(folder) / "raw.wav"
        for digit in range(10):
            for number in range(1 if options.wideband else options.takes):
                take = Take(options.seed, variant, digit, number)
                span = SPEAK[take.engine](take, raw, options.gnuspeech)
                rate = RATE
                if options.wideband:
                    with wave.open(str(raw)) as wav:
                        rate = wav.getframerate()
                samples = shape(take, raw, span, rate)
                if take.snr is not None:
                    samples = add_noise(take, samples)
                save(take, samples, rate, Path(options.output) / f"{take.name}.wav")
    return variant["variant"]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", nargs="?", help="a new or empty folder")
    parser.add_argument("--gnuspeech", metavar="FOLDER", help="where its npm package is installed")
    parser.add_argument("--wideband", action="store_true", help="take 0 at the engines' own rates")
    parser.add_argument("--takes", type=int, default=3)
    parser.add_argument("--seed", default="earshot")
    parser.add_argument("--check", metavar="FOLDER", help="verify a folder, make nothing")
    options = parser.parse_args()

    with open(HERE.parent / "voices.csv", newline="", encoding="utf-8") as file:
        variants = list(csv.DictReader(file))
    if options.wideband:
        variants = [variant for variant in variants if variant["variant"] in WIDEBAND]
    if options.check:
        sys.exit(check(Path(options.check), variants, options.wideband))
    if not options.output:
        parser.error("name an output folder, or --check FOLDER")
    output = Path(options.output)
    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        sys.exit(f"digits.py: {output} is not an empty folder: name a new one")
    lack = missing(variants, options.gnuspeech)
    if lack:
        sys.exit(f"digits.py: {lack}")

    output.mkdir(parents=True, exist_ok=True)
    try:
        with multiprocessing.Pool() as pool:
            for name in pool.imap_unordered(make, [(options, variant) for variant in variants]):
                print(name, flush=True)
    except RuntimeError as failure:
        sys.exit(f"digits.py: {failure}")


if __name__ == "__main__":
    main()
