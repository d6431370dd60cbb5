package studio.backlot.studio.concept;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.camera.Landmarks;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.studio.render.DrawnFrame;

/// What the frame shows of one person.
///
/// @param text the words that name the person
/// @param id value in the id buffer
/// @param size measured through the camera
/// @param eyeLine of the eyes, as a fraction from the top of the frame
/// @param elevationDegrees of the lens seen from the eyes
/// @param box of the visible silhouette in NDC, from the id buffer where it was read back, else of
///   the outline; null where nothing is seen
/// @param landmarks world positions in metres, by name
public record FramedSubject(
        String text,
        int id,
        ShotSize size,
        double eyeLine,
        double elevationDegrees,
        @Nullable NdcBox box,
        Map<String, Vec3> landmarks) {

    static FramedSubject of(StagedFigure figure, Camera camera, DrawnFrame frame) {
        Subject subject = Subject.of(figure);
        FramingMeasure measure = FramingMeasure.of(subject, camera);
        short[] ids = frame.ids();
        NdcBox box =
                ids == null
                        ? measure.box().inFrame()
                        : FramingMeasure.box(ids, frame.width(), frame.height(), figure.id());
        return new FramedSubject(
                figure.name(),
                figure.id(),
                measure.size(),
                measure.eyeLine(),
                measure.elevationDegrees(),
                box,
                named(subject.landmarks()));
    }

    private static Map<String, Vec3> named(Landmarks body) {
        Map<String, Vec3> named = new LinkedHashMap<>();
        named.put("crown", body.crown());
        named.put("eyes", body.eyes());
        named.put("chin", body.chin());
        named.put("collarbone", body.collarbone());
        named.put("chest", body.chest());
        named.put("waist", body.waist());
        named.put("hip", body.hip());
        named.put("midThigh", body.midThigh());
        named.put("knee", body.knee());
        named.put("sole", body.sole());
        return named;
    }
}
