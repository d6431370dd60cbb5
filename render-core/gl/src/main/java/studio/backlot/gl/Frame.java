package studio.backlot.gl;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// A finished frame, top row first.
///
/// @param width pixels
/// @param height pixels
/// @param rgba sRGB, 8 bits a channel, direct buffer of `width * height * 4`; owned by the caller
/// @param depth distance along the view in metres per pixel, `Float.POSITIVE_INFINITY` for the sky;
///   null unless asked for
/// @param normals world normals, three signed bytes a pixel (127 = 1); null unless asked for
/// @param ids id buffer: 0 sky, 1…199 figures, 200…999 placed props, 1000 and up parts of the set;
///   null unless asked for
public record Frame(
        int width,
        int height,
        ByteBuffer rgba,
        float @Nullable [] depth,
        byte @Nullable [] normals,
        short @Nullable [] ids) {}
