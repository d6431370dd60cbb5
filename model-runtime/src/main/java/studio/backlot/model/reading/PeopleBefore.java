package studio.backlot.model.reading;

import studio.backlot.assets.film.Words;

/// Whether somebody stands before a word who may do what it says: then it is no camera's. Confined
/// to one line.
final class PeopleBefore {
    private final Line line;
    private final CameraFinds finds;

    PeopleBefore(Line line, CameraFinds finds) {
        this.line = line;
        this.finds = finds;
    }

    boolean pronoun(int i) {
        return line.norm(i - 1).matches("he|she|they|who|and|him")
                && !finds.camera(Math.max(0, i - 1))
                && line.norm(i - 1).matches("he|she|they|who");
    }

    /// Whether the word before names a person, who then does what follows.
    boolean person(int i) {
        int k = i - 1;
        while (k >= 0 && line.is(Words.Kind.ADVERB, k) && line.norm(k).endsWith("ly")) {
            k--;
        }
        if (k < 0 || line.breaks(k) || finds.camera(k)) {
            return false;
        }
        String word = line.norm(k);
        return word.matches("he|she|they|who")
                || line.is(Words.Kind.PERSON, k)
                || line.is(Words.Kind.ANIMAL, k)
                || (line.is(Words.Kind.VEHICLE, k) && !word.matches("truck|drone"))
                || (line.name(k) && !line.token(k).norm().equals("camera"));
    }

    /// `Jonas is looking up`, `MCU Jonas, looking up`: it is Jonas who looks, not the camera.
    boolean looks(int i) {
        int k = i - 1;
        while (k > 0 && (line.norm(k).equals(",") || line.norm(k).matches("is|are|was|were"))) {
            k--;
        }
        return k >= 0 && k < i - 1 && !line.breaks(k) && person(k + 1);
    }

    boolean acts(int i) {
        for (int k = i - 1; k > 0 && !line.sentenceStart(k + 1); k--) {
            if (!finds.camera(k) && line.finite(k) && person(k)) {
                return true;
            }
        }
        return false;
    }

    /// `A cop with a flashlight`: a lamp in a hand is a prop.
    boolean carries(int i) {
        int k = line.norm(i - 1).matches("an?|his|her|their|the") ? i - 2 : i - 1;
        return line.norm(k).matches("with|holding|carrying|holds|carries|of");
    }
}
