package lesson03_wav;

import earshot.audio.ChunkTree;
import earshot.util.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bytes of a file beside what they mean: eight a row, the rows of {@link ChunkTree}. */
final class HexDump {

    private static final int ROW = 8;
    private static final int MOST_ROWS = 2; // of one chunk or field

    private HexDump() {
    }

    /** What is wrong with the file stands between, after an exclamation mark. */
    static List<String> of(byte[] file) {
        List<ChunkTree.Line> parts = ChunkTree.of(file);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ChunkTree.Line part = parts.get(i);
            if (part.isFlaw()) {
                rows.add(row("", "", "", "! byte " + part.at() + ": " + part.note()));
            } else if (part.at() < file.length) {
                add(rows, part, Arrays.copyOfRange(file, (int) part.at(),
                        (int) end(parts, i, file.length)));
            }
        }
        return rows;
    }

    /** Where the next chunk or field begins. */
    private static long end(List<ChunkTree.Line> parts, int index, int length) {
        return parts.stream().skip(index + 1).filter(part -> !part.isFlaw())
                .mapToLong(ChunkTree.Line::at).filter(at -> at > parts.get(index).at())
                .findFirst().orElse(length);
    }

    private static void add(List<String> rows, ChunkTree.Line part, byte[] bytes) {
        for (int from = 0; from < bytes.length && from < MOST_ROWS * ROW; from += ROW) {
            byte[] some = Arrays.copyOfRange(bytes, from, Math.min(from + ROW, bytes.length));
            boolean isCut = from + ROW == MOST_ROWS * ROW && bytes.length > MOST_ROWS * ROW;
            String meaning = from > 0 ? isCut ? "..." : ""
                    : Text.format("%-12s %8s  %s", "  ".repeat(Math.max(0, part.depth() - 1))
                            + part.name(), part.value(), part.note());
            rows.add(row(Long.toString(part.at() + from), hex(some), letters(some), meaning));
        }
    }

    private static String row(String at, String hex, String letters, String meaning) {
        return Text.format("%5s  %-23s  %-8s  %s", at, hex, letters, meaning)
                .stripTrailing();
    }

    /** Two digits a byte, base 16: {@code 52 49 46 46}. */
    static String hex(byte... bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes) {
            hex.append(hex.length() == 0 ? "" : " ").append(Text.format("%02X", b));
        }
        return hex.toString();
    }

    /** The bytes as letters, a dot for what is none. */
    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
    }
}
