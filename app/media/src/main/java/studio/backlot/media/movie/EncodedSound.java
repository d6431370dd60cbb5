package studio.backlot.media.movie;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import studio.backlot.media.sound.SoundSource;

/// Sound as the movie's encoder made it, a quarter of a megabyte for ten seconds. It can be made on
/// another thread while pictures are drawn, and kept: the encoder needs longer than everything else
/// that joins a movie.
///
/// @param packets in order
/// @param samples length of the sound at 48 kHz
public record EncodedSound(List<Packet> packets, long samples) {
    /// Counts changes of the encoder's settings and of the file's form.
    private static final int FORM = 1;

    public EncodedSound {
        packets = List.copyOf(packets);
    }

    /// A packet of the encoder.
    ///
    /// @param at first sample; before zero where the encoder needs a start
    /// @param length samples that it stands for
    public record Packet(long at, long length, byte[] bytes) {}

    /// Encodes a sound from its first sample.
    ///
    /// @param name of the movie, for messages
    public static EncodedSound of(SoundSource sound, long samples, Path name) {
        Ffmpeg.load();
        List<Packet> packets = new ArrayList<>();
        try (var encoder = new SoundEncoder(sound, samples, name)) {
            encoder.encodeUntil(
                    Long.MAX_VALUE,
                    packet -> {
                        byte[] bytes = new byte[packet.size()];
                        packet.data().get(bytes);
                        packets.add(new Packet(packet.pts(), packet.duration(), bytes));
                    });
        }
        return new EncodedSound(packets, samples);
    }

    /// Keeps the sound in a file, which appears whole or not at all.
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                out.writeInt(FORM);
                out.writeLong(samples);
                out.writeInt(packets.size());
                for (Packet packet : packets) {
                    out.writeLong(packet.at());
                    out.writeLong(packet.length());
                    out.writeInt(packet.bytes().length);
                    out.write(packet.bytes());
                }
            }
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// A sound that was kept; empty where there is none or it is damaged.
    public static Optional<EncodedSound> read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORM) {
                return Optional.empty();
            }
            long samples = in.readLong();
            int count = in.readInt();
            List<Packet> packets = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                long at = in.readLong();
                long length = in.readLong();
                int bytes = in.readInt();
                if (bytes < 0 || bytes > 1 << 20) {
                    return Optional.empty();
                }
                packets.add(new Packet(at, length, in.readNBytes(bytes)));
            }
            return Optional.of(new EncodedSound(packets, samples));
        } catch (NoSuchFileException | EOFException none) {
            return Optional.empty();
        }
    }

    /// Hands packets out in order while a movie is joined; confined to one thread.
    static final class Track implements AutoCloseable {
        private final NativeScope scope = new NativeScope();
        private final AVPacket packet;
        private final SoundEncoder encoder;
        private final Deque<Packet> waiting;

        Track(EncodedSound sound, Path movie) {
            waiting = new ArrayDeque<>(sound.packets());
            packet = scope.own(avcodec.av_packet_alloc(), avcodec::av_packet_free);
            // Only what it says of the track is used.
            encoder =
                    scope.own(
                            new SoundEncoder((at, stereo, count) -> {}, 0, movie),
                            SoundEncoder::close);
        }

        SoundEncoder like() {
            return encoder;
        }

        void writeUntil(long sample, Consumer<AVPacket> sink) {
            while (!waiting.isEmpty() && waiting.getFirst().at() < sample) {
                Packet next = waiting.removeFirst();
                avcodec.av_new_packet(packet, next.bytes().length);
                packet.data().put(next.bytes(), 0, next.bytes().length);
                packet.pts(next.at()).dts(next.at()).duration(next.length());
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
}
