package earshot.kernels;

import earshot.util.Parallel;

class PlainProductTest extends ProductLaws {

    @Override
    Kernels kernels(Parallel parallel) {
        return Kernels.plain(parallel);
    }
}
