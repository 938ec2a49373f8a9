package lesson14_voices;

import earshot.augment.AddNoise;
import earshot.augment.Augmentation;
import earshot.augment.Centre;
import earshot.augment.Chain;
import earshot.augment.SpecAugment;
import earshot.augment.SpectralTilt;
import earshot.augment.SpeedChange;
import earshot.augment.TimeShift;
import earshot.features.LogMelFingerprintConfig;
import earshot.recognizer.RecognizerTrainer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What may be done to training clips, one kind at a time; drawn anew for every clip and epoch. */
enum Change {

    NONE(trainer -> trainer),
    SHIFT(sound(new Centre(LogMelFingerprintConfig.DIGITS.samples()), new TimeShift(800))),
    SPEED(sound(new SpeedChange(0.82, 1 / 0.82))),
    TILT(sound(new SpectralTilt(-9, 9))),
    NOISE(sound(new AddNoise(0, 40))),
    MASKS(trainer -> trainer.augmented(Chain.empty(), new SpecAugment(2, 8, 2, 5, 0))),
    RECIPE(trainer -> trainer.augmented(true));

    private final UnaryOperator<RecognizerTrainer> way;

    Change(UnaryOperator<RecognizerTrainer> way) {
        this.way = way;
    }

    private static UnaryOperator<RecognizerTrainer> sound(Augmentation... steps) {
        Chain chain = Chain.empty();
        for (Augmentation step : steps) {
            chain = chain.then(1, step);
        }
        Chain all = chain;
        return trainer -> trainer.augmented(all, null);
    }

    /** A training with this change switched on. */
    RecognizerTrainer of(RecognizerTrainer trainer) {
        return way.apply(trainer);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
