package earshot.report;

import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tables: a page's rows and columns, in a box that scrolls sideways when they are wide. */
final class Table {

    /** 7, −0.25, 1,492, 1e-3, 98.13 %, NaN. */
    private static final Pattern NUMBER = Pattern.compile(
            "[-+\u2212]?(\\d[\\d,]*(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?([ \u00a0]?%)?|[Nn]a[Nn]");
    private static final Pattern NOTHING = Pattern.compile("[-\u2013\u2014]?");

    private Table() {
    }

    /**
     * A column is set to the right when it has a number and nothing else but gaps: an empty cell,
     * or a dash.
     *
     * @throws IllegalArgumentException if there are no columns, or a row has more or fewer
     */
    static Html of(List<String> header, List<List<String>> rows) {
        requireColumns(header, rows);
        boolean[] numeric = new boolean[header.size()];
        for (int column = 0; column < numeric.length; column++) {
            numeric[column] = isNumeric(rows, column);
        }
        List<Html> names = new ArrayList<>();
        for (int column = 0; column < numeric.length; column++) {
            names.add(cell("th", header.get(column), numeric[column]).with("scope", "col"));
        }
        List<Html> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<Html> cells = new ArrayList<>();
            for (int column = 0; column < numeric.length; column++) {
                cells.add(cell("td", row.get(column), numeric[column]));
            }
            lines.add(Html.element("tr", cells));
        }
        return scrolling(Html.element("table",
                Html.element("thead", Html.element("tr", names)), Html.element("tbody", lines)));
    }

    /** A name and its value in each row. */
    static Html facts(Map<String, String> facts) {
        List<Html> lines = new ArrayList<>();
        facts.forEach((name, value) -> lines.add(Html.element("tr",
                cell("th", name, false).with("scope", "row"), cell("td", value, false))));
        return scrolling(Html.element("table", Html.element("tbody", lines))
                .with("class", "facts"));
    }

    /** A box that is no wider than the page; the tab key reaches it, so that arrows scroll it. */
    static Html scrolling(Html wide) {
        return Html.element("div", wide).with("class", "scroll").with("tabindex", "0");
    }

    private static void requireColumns(List<String> header, List<List<String>> rows) {
        if (header.isEmpty()) {
            throw new IllegalArgumentException(
                    "a table needs at least one column, got none: is the header empty?");
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != header.size()) {
                throw new IllegalArgumentException(Text.format(
                        "a table of %s needs as many cells a row, but row %d has %d",
                        Text.count(header.size(), "column"), row, rows.get(row).size()));
            }
        }
    }

    private static boolean isNumeric(List<List<String>> rows, int column) {
        boolean hasNumber = false;
        for (List<String> row : rows) {
            String cell = row.get(column) == null ? "" : row.get(column).strip();
            boolean isNumber = NUMBER.matcher(cell).matches();
            if (!isNumber && !NOTHING.matcher(cell).matches()) {
                return false;
            }
            hasNumber |= isNumber;
        }
        return hasNumber;
    }

    private static Html cell(String name, String text, boolean numeric) {
        Html cell = Html.element(name, Html.text(text));
        return numeric ? cell.with("class", "number") : cell;
    }
}
