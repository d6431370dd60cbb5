package studio.backlot.media.movie;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;

/// Writes pictures to a movie without sound. It begins with a key frame and refers to nothing
/// before it, so that it can stand alone or be joined with others ({@link MovieJoin}).
///
/// Called from one thread. Colours are converted on that thread and encoded on another, so that
/// drawing the next frame, converting and encoding overlap.
public final class MovieWriter implements AutoCloseable {
    /// One frame being filled, one waiting, one being encoded.
    private static final int FRAMES = 3;

    private final NativeScope scope = new NativeScope();
    private final MovieFormat format;
    private final BlockingQueue<AVFrame> free = new ArrayBlockingQueue<>(FRAMES);
    private final ExecutorService encoding;
    private final Picture picture;
    private final PictureEncoder encoder;
    private final MovieFile movie;
    private final AVStream track;
    private final AVRational frameDuration;
    private volatile @Nullable RuntimeException failure;
    private long frames;

    private MovieWriter(Path file, MovieFormat format) {
        this.format = format;
        frameDuration = Ffmpeg.frameDuration(format.rate());
        try {
            picture = scope.own(Picture.toMovie(format.width(), format.height()), Picture::close);
            encoder = scope.own(new PictureEncoder(format, file), PictureEncoder::close);
            movie = scope.own(new MovieFile(file), MovieFile::close);
            track = movie.track(encoder.context());
            MovieFile.atRate(track, format.rate());
            movie.begin("+write_colr");
            for (int i = 0; i < FRAMES; i++) {
                free.add(PictureEncoder.blank(format, scope));
            }
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
        encoding =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("encode").daemon().factory());
    }

    /// Opens a movie for writing. Its folder is made where it is missing; the file appears under
    /// its name in {@link #finish()}.
    ///
    /// @throws MediaException where libraries are missing or the folder cannot be written
    public static MovieWriter open(Path file, MovieFormat format) {
        Ffmpeg.load();
        return new MovieWriter(file, format);
    }

    /// Adds one frame.
    ///
    /// @param rgba direct buffer of sRGB pixels, top row first, read before this returns
    public void write(ByteBuffer rgba) {
        write(rgba, 1);
    }

    /// Adds one picture that stands for a number of frames: it is converted once, and every frame
    /// after the first costs the encoder next to nothing.
    public void write(ByteBuffer rgba, int times) {
        int bytes = format.width() * format.height() * 4;
        if (!rgba.isDirect() || rgba.remaining() < bytes) {
            throw new IllegalArgumentException(
                    "a frame needs a direct buffer of " + bytes + " bytes");
        }
        if (times < 1) {
            throw new IllegalArgumentException("a picture stands for one frame or more");
        }
        AVFrame frame = take();
        // The encoder may still hold the planes that it was given last.
        avutil.av_frame_make_writable(frame);
        picture.encode(rgba, frame);
        frames += times;
        encoding.execute(() -> encode(frame, times));
    }

    private AVFrame take() {
        try {
            AVFrame frame = free.take();
            if (failure != null) {
                free.add(frame);
                throw failure;
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("encoding was interrupted");
        }
    }

    private void encode(AVFrame frame, int times) {
        try {
            for (int i = 0; i < times && failure == null && !encoding.isShutdown(); i++) {
                encoder.encode(frame, this::keep);
            }
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            free.add(frame);
        }
    }

    private void keep(AVPacket packet) {
        packet.duration(1);
        movie.write(packet, track, frameDuration);
    }

    /// Ends the movie and gives the file its name.
    ///
    /// @return frames written
    public long finish() {
        if (frames == 0) {
            throw new IllegalStateException("a movie needs at least one frame");
        }
        await(
                encoding.submit(() -> {
                    if (failure == null) {
                        encoder.encode(null, this::keep);
                    }
                }));
        if (failure != null) {
            throw failure;
        }
        movie.finish();
        return frames;
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("encoding was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new MediaException(Code.INTERNAL, "the encoder failed", e);
        }
    }

    /// Releases everything. What was not finished leaves no file behind.
    @Override
    public void close() {
        encoding.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                // Native memory may go only when nobody encodes from it any more.
                if (encoding.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        scope.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
