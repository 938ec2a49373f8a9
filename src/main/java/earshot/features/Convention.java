package earshot.features;

import earshot.dsp.StftConfig;

/**
 * The libraries whose numbers Earshot gives, and the sizes each of them uses when nothing is said.
 *
 * <p>"My MFCCs differ from librosa's" nearly always means that two of these were mixed.
 */
public enum Convention {

    /**
     * n_fft 2048, hop 512, 128 bands, 20 coefficients. The hop of librosa.stft alone is a quarter
     * of its n_fft; that of the mel and MFCC functions is 512 whatever their n_fft.
     */
    LIBROSA {
        @Override
        public MfccConfig config(int sampleRate, Sizes sizes) {
            return MfccConfig.librosa(sizes.fft(2048), sizes.hop(512), sizes.bands(128),
                    sizes.coefficients(20));
        }

        @Override
        public StftConfig stft(int sampleRate, Sizes sizes) {
            int fft = sizes.fft(2048);
            return StftConfig.librosa(fft, sizes.hop(fft / 4));
        }
    },

    /** n_fft 400, hop 200, 128 bands, 40 coefficients. */
    TORCHAUDIO {
        @Override
        public MfccConfig config(int sampleRate, Sizes sizes) {
            int fft = sizes.fft(400);
            return MfccConfig.torchaudio(fft, sizes.hop(fft / 2), sizes.bands(128),
                    sizes.coefficients(40));
        }
    },

    /** Frame 255, hop 128 (its tutorials'), 20 bands, 13 coefficients. */
    TF {
        @Override
        public MfccConfig config(int sampleRate, Sizes sizes) {
            return MfccConfig.tensorflow(sizes.fft(255), sizes.hop(128), sizes.bands(20),
                    sizes.coefficients(13));
        }
    },

    /** Frames of 25 ms every 10 ms, 23 bands, 13 coefficients. */
    KALDI {
        @Override
        public MfccConfig config(int sampleRate, Sizes sizes) {
            return MfccConfig.kaldi(sizes.fft((int) (sampleRate * 25L / 1000)),
                    sizes.hop(sampleRate / 100), sizes.bands(23), sizes.coefficients(13));
        }
    };

    /** A caller's choice; null leaves it to the library. TF and KALDI take {@code fft} as frame. */
    public record Sizes(Integer fft, Integer hop, Integer bands, Integer coefficients) {

        public static final Sizes DEFAULT = new Sizes(null, null, null, null);

        private int fft(int ofLibrary) {
            return fft == null ? ofLibrary : fft;
        }

        private int hop(int ofLibrary) {
            return hop == null ? Math.max(1, ofLibrary) : hop;
        }

        private int bands(int ofLibrary) {
            return bands == null ? ofLibrary : bands;
        }

        /** The library's number, but no more than there are bands. */
        private int coefficients(int ofLibrary) {
            return coefficients != null ? coefficients
                    : bands == null ? ofLibrary : Math.min(ofLibrary, bands);
        }
    }

    /** The library's whole chain to MFCCs at a sample rate. */
    public abstract MfccConfig config(int sampleRate, Sizes sizes);

    /** The library's short-time transform on its own. */
    public StftConfig stft(int sampleRate, Sizes sizes) {
        return config(sampleRate, sizes).stft();
    }
}
