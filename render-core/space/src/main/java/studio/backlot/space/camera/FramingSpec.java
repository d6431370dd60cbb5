package studio.backlot.space.camera;

import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Composition;
import studio.backlot.assets.film.FocusStyle;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.LensClass;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.ScreenPosition;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.space.optics.Optics;

/// What is asked of one camera. Null means not asked: the solver then decides by the house rules of
/// composition and says in its notes what it chose.
///
/// @param optics sensor mode, aspect, squeeze and stop; its focal length and focus are replaced
/// @param framing who shares the frame; null for what the number of subjects suggests
/// @param size of the first subject
/// @param angle class of elevation of the lens seen from the subject's eyes
/// @param elevationDegrees exact elevation, which overrides the class's aim
/// @param level lens height by name
/// @param heightM exact lens height over the floor in metres, which overrides the name
/// @param side of the subject that is seen
/// @param hand on which hand of the subject the camera stands, where that is asked
/// @param azimuthDegrees exact angle off the subject's look, positive towards its left hand
/// @param lensMm focal length
/// @param lensClass lens by class, in full-frame terms
/// @param screenPosition place of the subject in the frame
/// @param composition arrangement of the frame
/// @param dutchDegrees roll of the horizon, positive turns the camera clockwise; 0 for level
/// @param focusStyle how much of the depth is asked to be sharp
/// @param eyeLine of the first subject, as a fraction from the top; null for the size's own
public record FramingSpec(
        Optics optics,
        @Nullable Framing framing,
        @Nullable ShotSize size,
        @Nullable Angle angle,
        @Nullable Double elevationDegrees,
        @Nullable Level level,
        @Nullable Double heightM,
        @Nullable Side side,
        @Nullable Hand hand,
        @Nullable Double azimuthDegrees,
        @Nullable Double lensMm,
        @Nullable LensClass lensClass,
        @Nullable ScreenPosition screenPosition,
        @Nullable Composition composition,
        double dutchDegrees,
        @Nullable FocusStyle focusStyle,
        @Nullable Double eyeLine) {
    /// A hand of the subject, or a side of whatever faces somewhere.
    public enum Hand {
        LEFT,
        RIGHT
    }

    /// A dutch angle where a description asks for one without a figure.
    public static final double DUTCH_DEGREES = 15;

    /// A spec that asks for nothing but a frame.
    public static FramingSpec of(Optics optics) {
        return new FramingSpec(
                optics, null, null, null, null, null, null, null, null, null, null, null, null,
                null, 0, null, null);
    }

    /// What a description asks of its (start) camera.
    public static FramingSpec of(ShotDescription text, Optics optics) {
        return new FramingSpec(
                optics,
                text.framing(),
                text.size(),
                text.angle(),
                null,
                text.level(),
                null,
                text.side(),
                null,
                null,
                text.lensMm(),
                text.lensClass(),
                text.screenPosition(),
                text.composition(),
                Boolean.TRUE.equals(text.dutch()) ? DUTCH_DEGREES : 0,
                text.focusStyle(),
                null);
    }

    public FramingSpec withOptics(Optics value) {
        return new FramingSpec(
                value,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withFraming(@Nullable Framing value) {
        return new FramingSpec(
                optics,
                value,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withSize(@Nullable ShotSize value) {
        return new FramingSpec(
                optics,
                framing,
                value,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withAngle(@Nullable Angle value) {
        return new FramingSpec(
                optics,
                framing,
                size,
                value,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withElevation(@Nullable Double degrees) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                degrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withLevel(@Nullable Level value) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                value,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withHeight(@Nullable Double metres) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                metres,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withSide(@Nullable Side value) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                value,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withHand(@Nullable Hand value) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                value,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withAzimuth(@Nullable Double degrees) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                degrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withLens(@Nullable Double mm) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                mm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withLensClass(@Nullable LensClass value) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                value,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withScreenPosition(@Nullable ScreenPosition value) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                value,
                composition,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withComposition(@Nullable Composition value) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                value,
                dutchDegrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withDutch(double degrees) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                degrees,
                focusStyle,
                eyeLine);
    }

    public FramingSpec withEyeLine(@Nullable Double fromTop) {
        return new FramingSpec(
                optics,
                framing,
                size,
                angle,
                elevationDegrees,
                level,
                heightM,
                side,
                hand,
                azimuthDegrees,
                lensMm,
                lensClass,
                screenPosition,
                composition,
                dutchDegrees,
                focusStyle,
                fromTop);
    }
}
