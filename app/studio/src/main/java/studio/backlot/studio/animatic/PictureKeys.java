package studio.backlot.studio.animatic;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.studio.animatic.AnimaticOptions.BurnIn;

/// Hashes of everything that decides a picture. Two runs give the same hash for the same values,
/// whatever order a map keeps its entries in.
final class PictureKeys {
    /// Times in a moving shot at which staging and camera enter the key: both follow eased curves
    /// that nothing but their ends and a few values between can change.
    private static final int SAMPLES = 13;

    private static final ObjectWriter CANONICAL =
            JsonMapper.builder()
                    .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                    .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                    .configure(SerializationFeature.FAIL_ON_EMPTY_BEANS, false)
                    .visibility(
                            com.fasterxml.jackson.annotation.PropertyAccessor.FIELD,
                            JsonAutoDetect.Visibility.ANY)
                    .visibility(
                            com.fasterxml.jackson.annotation.PropertyAccessor.GETTER,
                            JsonAutoDetect.Visibility.NONE)
                    .visibility(
                            com.fasterxml.jackson.annotation.PropertyAccessor.IS_GETTER,
                            JsonAutoDetect.Visibility.NONE)
                    .build()
                    .writer();

    private final AnimaticOptions options;
    private final String renderer;

    /// @param renderer what draws: graphics driver and build of the program
    PictureKeys(AnimaticOptions options, String renderer) {
        this.options = options;
        this.renderer = renderer;
    }

    /// Key of the board of a shot at a frame.
    String board(ShotInHand shot, long frame) {
        return hash(List.of("board", look(shot), sample(shot, frame)));
    }

    /// Key of the encoded frames of a clip, the same for every use of them.
    ///
    /// @param format what distinguishes the encoder's settings
    /// @param timecode name of the first frame, which enters where it is burnt in
    String segment(ClipInHand clip, String format, String timecode) {
        List<Object> parts = new ArrayList<>(List.of("segment", format, clip.frames()));
        parts.add(String.valueOf(clip.blend()));
        picture(clip.from(), clip.frames(), parts);
        picture(clip.to(), clip.frames(), parts);
        parts.add(options.burnIn() == BurnIn.NONE ? "" : timecode);
        return hash(parts);
    }

    private void picture(ClipInHand.@Nullable Source source, int frames, List<Object> parts) {
        if (source == null) {
            parts.add("black");
            return;
        }
        ShotInHand shot = source.shot();
        parts.add(look(shot));
        if (shot.moves()) {
            parts.add(source.frame(0));
            for (int i = 0; i < SAMPLES; i++) {
                long along = Math.round((frames - 1) * (double) i / (SAMPLES - 1));
                parts.add(sample(shot, source.frame(along)));
            }
            parts.add(shot.direction().later());
            parts.add(shot.direction().openings());
        } else {
            for (ShotInHand.Standing standing : source.standing(frames)) {
                parts.add(standing.frames());
                parts.add(sample(shot, standing.frame()));
            }
        }
        if (options.burnIn() != BurnIn.NONE) {
            parts.add(BurnInText.left(shot, source.frame(0)));
        }
    }

    private List<Object> look(ShotInHand shot) {
        return List.of(
                renderer,
                options.look(),
                options.width(),
                options.height(),
                shot.seed(),
                options.rate());
    }

    private static String sample(ShotInHand shot, long frame) {
        return shot.direction().look(frame).hash();
    }

    static String hash(Object values) {
        try {
            return sha256(CANONICAL.writeValueAsBytes(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stage is not made of plain values", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
