package lesson04_fourier;

import earshot.dsp.Dft;
import earshot.dsp.Fft;
import earshot.dsp.Spectrum;
import earshot.lessons.Desk;
import java.util.Arrays;

/** The sum, the halves and the library's FFT; the samples' energy and the bins'. */
final class SameNumbers {

    private SameNumbers() {
    }

    static void agree(Desk desk, double[] x) {
        Spectrum sum = Dft.forward(new Spectrum(x, new double[x.length]));
        Spectrum fast = Fft.ofSize(x.length).forward(new Spectrum(x, new double[x.length]));
        Complex[] halves = FastByHalves.of(x);
        double largest = Arrays.stream(sum.magnitude()).max().orElse(0);
        double ours = 0;
        double theirs = 0;
        for (int k = 0; k < x.length; k++) {
            Complex bin = new Complex(sum.re()[k], sum.im()[k]);
            ours = Math.max(ours, halves[k].minus(bin).magnitude());
            theirs = Math.max(theirs,
                    new Complex(fast.re()[k], fast.im()[k]).minus(bin).magnitude());
        }
        desk.say("%nof the tallest bin, the halves differ from the sum by %.0e, Fft by %.0e",
                ours / largest, theirs / largest);
    }

    static void parseval(Desk desk, Vowel vowel) {
        int size = vowel.samples().length;
        double[] power = vowel.power();
        double below = 0;
        for (int k = 0; k < size; k++) {
            below += Math.min(k, size - k) * vowel.hertzPerBin() < 300 ? power[k] : 0;
        }
        double all = Arrays.stream(power).sum();
        desk.say("energy of the vowel's samples: %.10f", Vowel.energy(vowel.samples()));
        desk.say("energy of its bins, over %d: %.10f; below 300 Hz: %.0f %%", size, all / size,
                100 * below / all);
    }
}
