package studio.backlot.media.movie;

import studio.backlot.media.Rate;

/// What a movie's picture track says about itself.
///
/// @param width pixels
/// @param height pixels
/// @param rate frames a second
/// @param frames packets counted in the file
/// @param codec `h264`
/// @param profile `High`
/// @param primaries as ffmpeg names them: `bt709`
/// @param transfer `bt709`
/// @param matrix `bt709`
/// @param range `tv` is limited
public record MovieInfo(
        int width,
        int height,
        Rate rate,
        long frames,
        String codec,
        String profile,
        String primaries,
        String transfer,
        String matrix,
        String range) {}
