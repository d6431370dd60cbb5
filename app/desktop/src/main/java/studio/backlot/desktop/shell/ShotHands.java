package studio.backlot.desktop.shell;

import java.util.List;
import studio.backlot.desktop.viewport.ViewportView;
import studio.backlot.space.camera.Camera;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.storyboard.model.Shot;

/// Turns gestures in the picture into undoable steps of the selected shot.
final class ShotHands implements ViewportView.Hands {
    private final StudioViewModel model;

    ShotHands(StudioViewModel model) {
        this.model = model;
    }

    @Override
    public void begin() {
        model.pause();
    }

    @Override
    public void camera(Camera camera) {
        Shot shot = model.shot();
        if (shot != null) {
            model.apply(new ShotEdit.SetCamera(shot.id(), camera));
        }
    }

    /// The camera stays where the person who moved the figure saw it: solved anew it would follow
    /// the figure, and nothing would seem to have moved.
    @Override
    public void figure(String name, HandValues.Mark mark, Camera seen) {
        Shot shot = model.shot();
        if (shot == null) {
            return;
        }
        Edit place = new ShotEdit.SetMark(shot.id(), name, mark);
        model.apply(
                shot.hand().camera() != null
                        ? place
                        : Edit.all(
                                place.label(),
                                List.of(place, new ShotEdit.SetCamera(shot.id(), seen))));
    }
}
