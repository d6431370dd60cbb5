package studio.backlot.media.movie;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;

/// What a movie's picture track holds, told by hashes of its encoded frames. A decoder is given
/// nothing but the head of the track and these bytes, so a stretch with a hash that was seen before
/// decodes to the frames that were seen then: a stretch begins with a key frame, and refers to
/// nothing before it.
public final class PicturePackets {
    private final Path movie;
    private final MovieInput input;
    private final AVRational frameDuration;
    private final MessageDigest digest;
    private final byte[] head;
    private byte[] bytes = new byte[1 << 16];

    private PicturePackets(Path movie, MovieInput input, Rate rate) {
        this.movie = movie;
        this.input = input;
        this.frameDuration = Ffmpeg.frameDuration(rate);
        this.digest = sha256();
        AVCodecParameters track = input.track().codecpar();
        head = new byte[track.extradata_size()];
        if (head.length > 0) {
            track.extradata().get(head);
        }
    }

    /// The hash of each of the stretches that follow each other from the first frame to the last.
    ///
    /// @param lengths frames of each stretch
    /// @return as many hashes, in hexadecimal
    /// @throws MediaException SEGMENTS_DIFFER where the movie has more frames or fewer, or one that
    ///   is not shown when it should be or is no key frame at the beginning of a stretch
    public static List<String> hashes(Path movie, List<Integer> lengths, Rate rate) {
        try (MovieInput input = MovieInput.packets(movie)) {
            return new PicturePackets(movie, input, rate).stretches(lengths);
        }
    }

    private List<String> stretches(List<Integer> lengths) {
        List<String> hashes = new ArrayList<>();
        long frame = 0;
        for (int length : lengths) {
            digest.update(head);
            for (int i = 0; i < length; i++, frame++) {
                if (!input.nextPacket()) {
                    throw differs("it ends after %d frames".formatted(frame));
                }
                add(input.packet(), frame, i == 0);
            }
            hashes.add(HexFormat.of().formatHex(digest.digest()));
        }
        if (input.nextPacket()) {
            throw differs("it goes on after frame " + frame);
        }
        return hashes;
    }

    private void add(AVPacket packet, long frame, boolean begins) {
        long shown = avutil.av_rescale_q(packet.pts(), input.track().time_base(), frameDuration);
        if (shown != frame) {
            throw differs("frame %d is shown as frame %d".formatted(frame, shown));
        }
        boolean key = (packet.flags() & org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY) != 0;
        if (begins && !key) {
            throw differs("frame %d refers to frames before it".formatted(frame));
        }
        int size = packet.size();
        if (bytes.length < size) {
            bytes = new byte[size * 2];
        }
        packet.data().get(bytes, 0, size);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (size >> shift));
        }
        digest.update(bytes, 0, size);
    }

    private MediaException differs(String how) {
        return new MediaException(Code.SEGMENTS_DIFFER, movie + " is not its cut: " + how);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
