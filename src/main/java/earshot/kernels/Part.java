package earshot.kernels;

/** Some rows and columns of a product, and some terms of their sums. */
record Part(int fromRow, int toRow, int fromColumn, int toColumn, int fromTerm, int toTerm) {

    /** All of a product. */
    static Part of(int rows, int columns, int terms) {
        return new Part(0, rows, 0, columns, 0, terms);
    }

    int rows() {
        return toRow - fromRow;
    }

    int columns() {
        return toColumn - fromColumn;
    }

    int terms() {
        return toTerm - fromTerm;
    }
}
