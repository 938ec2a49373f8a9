"""Does a folder of clips keep the rules? Prints its numbers, and a line for each broken rule."""
import array
import collections
import hashlib
import re
import statistics
import struct
import sys

NAME = re.compile(r"([0-9])_([a-z0-9]+-[0-9]+)_([0-9]+)\.wav")
SECONDS = (0.15, 1.2)
PEAK = 10 ** (-0.5 / 20)


def check(folder, variants, wideband):
    if not folder.is_dir():
        print(f"{folder} is not a folder", file=sys.stderr)
        return 2
    broken, seconds, seen, takes = [], collections.defaultdict(list), {}, collections.Counter()
    known = {variant["variant"]: variant for variant in variants}
    files = sorted(folder.iterdir())
    size = sum(file.stat().st_size for file in files)
    for file in files:
        name = NAME.fullmatch(file.name)
        if not name or name[2] not in known:
            broken.append(f"{file.name}: not digit_voice-variant_take.wav, variant of voices.csv")
            continue
        takes[int(name[1]), name[2]] += 1
        data = file.read_bytes()
        length, complaint = examine(data, wideband)
        if complaint:
            broken.append(f"{file.name}: {complaint}")
        seconds[int(name[1])].append(length)
        twin = seen.setdefault(hashlib.sha256(data[44:]).digest(), file.name)
        if twin != file.name:
            broken.append(f"{file.name}: the same samples as {twin}")

    counts = {takes[digit, variant] for digit in range(10) for variant in known}
    if len(counts) != 1:
        broken.append(f"not balanced: {sorted(counts)} takes of a digit and variant")
    limit = 1_200_000 if wideband else 9_500_000
    if size > limit:
        broken.append(f"{size} bytes are more than {limit}")
    present = [known[name] for name in {variant for _, variant in takes}]
    voices, engines = ({row[column] for row in present} for column in ("voice", "engine"))
    if not wideband and (len(present) < 26 or len(voices) < 12 or len(engines) < 4):
        broken.append(f"{len(present)} variants, {len(voices)} voices, {len(engines)} engines: "
                      "26, 12 and 4 are the least")

    lengths = [length for digit in seconds for length in seconds[digit]]
    if lengths:
        print(f"{len(lengths)} clips, {len(voices)} voices, {len(present)} variants, "
              f"{len(engines)} engines, {sum(lengths):.1f} seconds, {size} bytes")
        for digit in sorted(seconds):
            print(row_of(digit, seconds[digit]))
        print(row_of("all", lengths))
    for line in broken:
        print(line, file=sys.stderr)
    print("every rule is kept" if not broken else f"{len(broken)} rules broken")
    return 1 if broken else 0


def row_of(name, lengths):
    return (f"{name:>5}  median {statistics.median(lengths):.2f} s, "
            f"{min(lengths):.2f} to {max(lengths):.2f}")


def examine(data, wideband):
    """(seconds, what is wrong or None) of the bytes of a file."""
    if len(data) <= 44:
        return 0.0, "no samples"
    (riff, riff_size, form, fmt, fmt_size, coding, channels, rate, byte_rate, align, bits, chunk,
     size) = struct.unpack("<4sI4s4sIHHIIHH4sI", data[:44])
    if (riff, form, fmt, chunk) != (b"RIFF", b"WAVE", b"fmt ", b"data") or fmt_size != 16:
        return 0.0, "not a plain 44-byte RIFF header"
    if riff_size != len(data) - 8 or size != len(data) - 44:
        return 0.0, "the sizes in the header are not those of the file"
    if (coding, channels, bits, align, byte_rate) != (1, 1, 16, 2, 2 * rate):
        return 0.0, "not mono 16-bit PCM"
    if not (16000 <= rate <= 32000 if wideband else rate == 8000):
        return 0.0, f"{rate} Hz"
    samples = array.array("h", data[44:])
    if sys.byteorder == "big":
        samples.byteswap()
    seconds, peak = len(samples) / rate, max(abs(x) for x in samples) / 32768
    window = rate // 100
    energies = [sum(x * x for x in samples[at:at + window])
                for at in range(0, len(samples) - window + 1, window)]
    last = sum(x * x for x in samples[-window:])
    if not SECONDS[0] <= seconds <= SECONDS[1]:
        return seconds, f"{seconds:.2f} s"
    if peak > PEAK:
        return seconds, f"peak {peak:.3f}: nearly clipped"
    if peak < 0.05:
        return seconds, f"peak {peak:.3f}: nearly silent"
    if max(energies[0], last) > 0.01 * max(energies):
        return seconds, "begins or ends within 20 dB of its loudest 10 ms: cut?"
    return seconds, None
