package studio.backlot.storyboard.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*italic* word|italic word",
                "**bold**|bold",
                "***both***|both",
                "_under_ line|under line",
                "_**mixed** up_|mixed up",
                "2 * 3 * 4|2 * 3 * 4",
                "a lone *star|a lone *star",
                "snake_case_name|snake_case_name",
                "\\*not\\*|*not*",
                "From *what seems* like **a** distance|From what seems like a distance",
            })
    void takesMarksOff(String marked, String plain) {
        assertEquals(plain, Emphasis.plain(marked));
    }
}
