package lesson15_speed;

/** In which order a product comes to its n³ terms a[i][k] · b[k][j]. */
interface Order {

    /** Is shown each term once. */
    interface Visit {
        void term(int i, int j, int k);
    }

    void walk(int n, Visit visit);

    /** Of {@link NaiveProduct}. */
    Order IJK = (n, visit) -> {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    visit.term(i, j, k);
                }
            }
        }
    };

    /** Of {@link RowOrderProduct}. */
    Order IKJ = (n, visit) -> {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    visit.term(i, j, k);
                }
            }
        }
    };

    /** Of {@link PackedProduct}, but for its taking four rows at once. */
    Order BLOCKS = (n, visit) -> {
        for (int j = 0; j < n; j += PackedProduct.WIDTH) {
            for (int k = 0; k < n; k += PackedProduct.DEPTH) {
                block(n, j, k, visit);
            }
        }
    };

    private static void block(int n, int fromColumn, int fromTerm, Visit visit) {
        for (int i = 0; i < n; i++) {
            for (int k = fromTerm; k < Math.min(n, fromTerm + PackedProduct.DEPTH); k++) {
                for (int j = fromColumn; j < Math.min(n, fromColumn + PackedProduct.WIDTH); j++) {
                    visit.term(i, j, k);
                }
            }
        }
    }
}
