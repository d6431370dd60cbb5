package studio.backlot.media.movie;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import studio.backlot.media.Rate;

/// Captions as timed text of MP4 (`tx3g`, 3GPP TS 26.245): samples that follow each other without a
/// hole, an empty one wherever nothing is said. Used from one thread.
final class CaptionTrack implements AutoCloseable {
    private static final String FONT = "Sans-Serif";
    private static final int LARGEST_TEXT = 0xFFFF;

    private record Sample(long from, long to, String text) {}

    private final NativeScope scope = new NativeScope();
    private final AVPacket packet;
    private final Deque<Sample> waiting = new ArrayDeque<>();

    /// @param end sample at which the movie ends
    CaptionTrack(List<Caption> captions, long end) {
        packet = scope.own(avcodec.av_packet_alloc(), avcodec::av_packet_free);
        lay(captions, end).forEach(waiting::add);
    }

    /// Captions that overlap, as two people who speak at once, share the time.
    private static List<Sample> lay(List<Caption> captions, long end) {
        List<Long> borders = new ArrayList<>(List.of(0L, end));
        for (Caption caption : captions) {
            borders.add(Math.clamp(caption.from(), 0, end));
            borders.add(Math.clamp(caption.to(), 0, end));
        }
        List<Long> sorted = borders.stream().distinct().sorted().toList();
        List<Caption> inOrder =
                captions.stream().sorted(Comparator.comparingLong(Caption::from)).toList();
        List<Sample> samples = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            long from = sorted.get(i - 1);
            long to = sorted.get(i);
            String text =
                    String.join(
                            "\n",
                            inOrder.stream()
                                    .filter(c -> c.from() <= from && c.to() >= to)
                                    .map(Caption::text)
                                    .toList());
            samples.add(new Sample(from, to, text));
        }
        return samples;
    }

    static AVRational base() {
        return Ffmpeg.rational(1, Rate.SAMPLES);
    }

    /// Fills the parameters of the track.
    static void describe(AVCodecParameters track) {
        track.codec_type(avutil.AVMEDIA_TYPE_SUBTITLE);
        track.codec_id(avcodec.AV_CODEC_ID_MOV_TEXT);
        byte[] description = description();
        int padded = description.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
        // The muxer frees it with the track.
        BytePointer extra = new BytePointer(avutil.av_mallocz(padded));
        extra.put(description, 0, description.length);
        track.extradata(extra).extradata_size(description.length);
    }

    /// The text sample entry behind its common head: centred at the bottom, white on nothing.
    private static byte[] description() {
        byte[] font = FONT.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer box = ByteBuffer.allocate(4 + 2 + 4 + 8 + 12 + 8 + 2 + 3 + font.length);
        box.putInt(0); // display flags
        box.put((byte) 1).put((byte) -1); // centred, at the bottom
        box.putInt(0); // background
        box.putLong(0); // the whole picture
        box.putShort((short) 0).putShort((short) 0).putShort((short) 1); // style: from, to, font
        box.put((byte) 0).put((byte) 18).putInt(-1); // plain, size, white
        box.putInt(8 + 2 + 3 + font.length).putInt(0x66746162); // ftab
        box.putShort((short) 1).putShort((short) 1).put((byte) font.length).put(font);
        return box.array();
    }

    /// Writes the samples that begin before a time.
    void writeUntil(long sample, Consumer<AVPacket> sink) {
        while (!waiting.isEmpty() && waiting.getFirst().from() < sample) {
            Sample next = waiting.removeFirst();
            byte[] text = next.text().getBytes(StandardCharsets.UTF_8);
            int length = Math.min(text.length, LARGEST_TEXT);
            avcodec.av_new_packet(packet, 2 + length);
            packet.data().put(0, (byte) (length >> 8)).put(1, (byte) length);
            for (int i = 0; i < length; i++) {
                packet.data().put(2L + i, text[i]);
            }
            packet.pts(next.from()).dts(next.from()).duration(next.to() - next.from());
            packet.flags(avcodec.AV_PKT_FLAG_KEY);
            sink.accept(packet);
            avcodec.av_packet_unref(packet);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
