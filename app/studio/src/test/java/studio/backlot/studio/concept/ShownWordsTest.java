package studio.backlot.studio.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;

class ShownWordsTest {
    private static final ShotDescription PUSH =
            ShotDescription.EMPTY.toBuilder()
                    .size(ShotSize.LS)
                    .endSize(ShotSize.FS)
                    .framing(Framing.SINGLE)
                    .side(Side.THREE_QUARTER)
                    .level(Level.EYE)
                    .lensMm(32.0)
                    .moves(List.of(Move.PUSH_IN))
                    .build();

    private static final String WORDS =
            "LS VICTOR, stands in the middle of it, three-quarter view, 32mm, eye level,"
                    + " slow push in to FS";

    @Test
    void whatIsShownAsAskedStays() {
        assertEquals(WORDS, ShownWords.of(WORDS, PUSH, PUSH));
    }

    @Test
    void sizesLensAndSideFollowTheBoard() {
        ShotDescription shown =
                PUSH.toBuilder()
                        .size(ShotSize.FS)
                        .endSize(ShotSize.MLS)
                        .lensMm(null)
                        .side(null)
                        .build();
        assertEquals(
                "FS VICTOR, stands in the middle of it, eye level, slow push in to MLS",
                ShownWords.of(WORDS, PUSH, shown));
    }

    @Test
    void aMoveThatIsDroppedIsNotSaid() {
        ShotDescription still = PUSH.toBuilder().moves(List.of()).endSize(null).build();
        assertEquals(
                "LS VICTOR, stands in the middle of it, three-quarter view, 32mm, eye level",
                ShownWords.of(WORDS, PUSH, still));
    }

    @Test
    void aShoulderThatIsGivenUpIsNotSaid() {
        ShotDescription over = PUSH.toBuilder().size(ShotSize.MCU).framing(Framing.OTS).build();
        ShotDescription single = over.toBuilder().framing(Framing.SINGLE).build();
        assertEquals(
                "MCU BEN, sits at the table",
                ShownWords.of("MCU over NORA's shoulder on BEN, sits at the table", over, single));
    }
}
