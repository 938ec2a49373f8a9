package lesson04_fourier;

import earshot.audio.Signal;
import earshot.lessons.Desk;
import java.io.IOException;

/** Two tones that differ in their phases alone, and a word that loses its own. */
final class WhatPhaseIsFor {

    private WhatPhaseIsFor() {
    }

    static void show(Desk desk) throws IOException {
        Signal aligned = Phases.tone(null);
        Signal scattered = Phases.tone(desk.seeds().child("phases").random());
        desk.say("%nThe same 20 harmonics: peak %.2f and %.2f; magnitudes differ by %.0e",
                Phases.peak(aligned), Phases.peak(scattered),
                Phases.magnitudesDiffer(aligned, scattered));
        desk.save("tones.png", Phases.toneFigure(aligned, scattered));
        desk.save("aligned.wav", aligned);
        desk.save("scattered.wav", scattered);
        Signal word = desk.clip();
        Signal noise = Phases.noiseAsLoudAs(word, desk.seeds().child("noise"));
        Signal itsMagnitudes = Phases.cross(word, noise);
        Signal itsPhases = Phases.cross(noise, word);
        desk.say("rise and fall, alike with the word's: %.2f with its magnitudes, %.2f with its"
                + " phases", Phases.alike(word, itsMagnitudes), Phases.alike(word, itsPhases));
        desk.save("word.png", Phases.wordFigure(word, itsMagnitudes, itsPhases));
        desk.save("magnitudes_kept.wav", itsMagnitudes);
        desk.save("phases_kept.wav", itsPhases);
    }
}
