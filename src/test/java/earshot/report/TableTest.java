package earshot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final String NUMBER = "class=\"number\"";

    @Test
    void aTableIsItsHeaderAndItsRows() {
        String table = Pages.of(Table.of(List.of("voice", "right"),
                List.of(List.of("kal", "7"), List.of("rms", "12"))));
        assertEquals("""
                <div class="scroll" tabindex="0"><table><thead><tr>\
                <th scope="col">voice</th><th class="number" scope="col">right</th></tr>
                </thead>
                <tbody><tr><td>kal</td><td class="number">7</td></tr>
                <tr><td>rms</td><td class="number">12</td></tr>
                </tbody>
                </table>
                </div>
                """, table);
        Pages.tags(table);
    }

    @Test
    void numbersInAllTheirFormsAreSetToTheRight() {
        for (String number : List.of("0", "7", "-0.25", "\u22120.25", "+3", "1,492", "14,206,282",
                "1e-3", "2.5E+10", "98.13 %", "5%", "98.13\u00a0%", ".5", "1.", "NaN", "nan",
                " 7 ")) {
            assertNumeric(true, List.of(number));
        }
    }

    @Test
    void otherCellsAreNot() {
        for (String text : List.of("", "-", "seven", "7a", "3_kal_0.wav", "7 of 10", "1.2.3",
                "--1", "e5", "12:30", ",", "%", ".", "2026-11-21", "\u0667")) {
            assertNumeric(false, List.of(text));
        }
    }

    @Test
    void gapsDoNotMakeAColumnText() {
        assertNumeric(true, List.of("", "-", "7", "\u2013", "\u2014", "  "));
        assertNumeric(false, List.of("7", "none"));
        assertNumeric(false, List.of("none", "7"));
        assertNumeric(false, List.of("", "-"));
    }

    /** All cells of a column and its header, or none of them. */
    private static void assertNumeric(boolean expected, List<String> column) {
        String table = Pages.of(Table.of(List.of("name", "value"),
                column.stream().map(cell -> List.of("x", cell)).toList()));
        int count = table.split(NUMBER, -1).length - 1;
        assertEquals(expected ? column.size() + 1 : 0, count, column.toString());
    }

    @Test
    void aTableMayHaveNoRows() {
        String table = Pages.of(Table.of(List.of("name"), List.of()));
        assertEquals(List.of("div", "table", "thead", "tr", "th", "/th", "/tr", "/thead", "tbody",
                "/tbody", "/table", "/div"), Pages.tags(table));
    }

    @Test
    void factsKeepTheirOrderAndAreNeverSetToTheRight() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("seed", "42");
        facts.put("epochs", "10");
        facts.put("<b>", "a & b");
        String table = Pages.of(Table.facts(facts));
        assertTrue(table.contains("<tr><th scope=\"row\">seed</th><td>42</td></tr>\n"
                + "<tr><th scope=\"row\">epochs</th><td>10</td></tr>\n"
                + "<tr><th scope=\"row\">&lt;b&gt;</th><td>a &amp; b</td></tr>"), table);
        assertTrue(table.startsWith(
                "<div class=\"scroll\" tabindex=\"0\"><table class=\"facts\">"));
        Pages.tags(table);
    }

    @Test
    void rowsFitTheHeader() {
        assertSays("a table of 2 columns needs as many cells a row, but row 1 has 1",
                List.of("a", "b"), List.of(List.of("1", "2"), List.of("3")));
        assertSays("a table of 1 column needs as many cells a row, but row 0 has 2",
                List.of("a"), List.of(List.of("1", "2")));
        assertSays("a table needs at least one column, got none: is the header empty?",
                List.of(), List.of());
    }

    private static void assertSays(String message, List<String> header, List<List<String>> rows) {
        var error = assertThrows(IllegalArgumentException.class, () -> Table.of(header, rows));
        assertEquals(message, error.getMessage());
    }
}
