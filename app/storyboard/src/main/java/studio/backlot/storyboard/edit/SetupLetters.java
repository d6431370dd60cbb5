package studio.backlot.storyboard.edit;

import java.util.Locale;
import studio.backlot.storyboard.model.Scene;

/// Letters of set-ups: A, B … Z without I and O, then AA, AB …
public final class SetupLetters {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private SetupLetters() {}

    /// The letters of a set-up counted from 0.
    public static String of(int index) {
        int n = LETTERS.length();
        return index < n
                ? LETTERS.substring(index, index + 1)
                : of(index / n - 1) + LETTERS.charAt(index % n);
    }

    /// The first letters that no shot of the scene has, omitted ones included.
    public static String free(Scene scene) {
        for (int i = 0; ; i++) {
            String letters = of(i);
            if (scene.shots().stream().noneMatch(s -> s.setup().equals(letters))) {
                return letters;
            }
        }
    }

    /// `012_A`: the number of the scene padded to three digits, and the set-up.
    public static String name(Scene scene, String setup) {
        String number = scene.number().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        int digits = 0;
        while (digits < number.length() && Character.isDigit(number.charAt(digits))) {
            digits++;
        }
        return "0".repeat(Math.max(0, 3 - digits)) + number + "_" + setup;
    }
}
