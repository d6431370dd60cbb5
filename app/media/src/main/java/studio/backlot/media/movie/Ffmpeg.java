package studio.backlot.media.movie;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;

/// The ffmpeg libraries as a whole: whether they are there, and what their error numbers mean.
public final class Ffmpeg {
    /// What Backlot writes with: pictures, sound.
    private static final List<String> ENCODERS = List.of("libopenh264", "aac");

    // Numbers of errno that are the same on Linux, macOS and Windows.
    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int ENOSPC = 28;
    private static final int EROFS = 30;

    private Ffmpeg() {}

    /// Whether a call says "not now" rather than "no".
    static boolean again(int result) {
        return result == org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();
    }

    /// Loads the libraries and silences their own messages, which belong in exceptions.
    ///
    /// @throws MediaException with LIBRARY_MISSING where they do not load
    static void load() {
        try {
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        } catch (LinkageError e) {
            throw new MediaException(
                    Code.LIBRARY_MISSING, "the ffmpeg libraries do not load: " + e.getMessage(), e);
        }
    }

    /// Names, for a report, the version of the libraries and the encoders that are used.
    ///
    /// @throws MediaException where the libraries or an encoder are missing
    public static String describe() {
        load();
        var parts = new ArrayList<String>();
        parts.add("ffmpeg " + avutil.av_version_info().getString());
        for (String name : ENCODERS) {
            encoder(name);
            parts.add(name);
        }
        return String.join(", ", parts);
    }

    static AVCodec encoder(String name) {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
        if (codec == null) {
            throw new MediaException(
                    Code.ENCODER_MISSING, "this build of ffmpeg has no encoder " + name);
        }
        return codec;
    }

    /// Checks what a library call returned while writing.
    static int wrote(int result, Path file) {
        if (result >= 0) {
            return result;
        }
        String reason = file + ": " + reason(result);
        if (result == -ENOSPC) {
            throw new MediaException(Code.DISK_FULL, reason);
        }
        boolean access = result == -EACCES || result == -ENOENT;
        throw new MediaException(
                access || result == -EROFS ? Code.CANNOT_WRITE : Code.INTERNAL, reason);
    }

    /// Checks what a library call returned while reading.
    static int read(int result, Path file) {
        if (result >= 0) {
            return result;
        }
        if (result == -ENOENT || !Files.exists(file)) {
            throw new MediaException(Code.NOT_FOUND, file + " does not exist");
        }
        throw new MediaException(
                Code.UNREADABLE,
                file + " is damaged or not a movie that Backlot reads: " + reason(result));
    }

    static String reason(int error) {
        try (var text = new BytePointer(256)) {
            avutil.av_strerror(error, text, text.capacity());
            String all = text.getString();
            int end = all.indexOf(0);
            return end < 0 ? all : all.substring(0, end);
        }
    }

    /// The address of a file; the prefix keeps a name with a colon from being taken for a protocol.
    static String url(Path file) {
        return "file:" + file.toAbsolutePath().toString().replace(File.separatorChar, '/');
    }

    static AVRational rational(int num, int den) {
        return new AVRational().num(num).den(den);
    }

    /// The duration of one frame.
    static AVRational frameDuration(Rate rate) {
        return new AVRational().num(rate.den()).den(rate.num());
    }

    static void option(AVDictionary options, String key, @Nullable String value) {
        avutil.av_dict_set(options, key, value, 0);
    }
}
