package studio.backlot.desktop.shell;

import studio.backlot.desktop.viewport.ViewportView;
import studio.backlot.space.camera.Camera;
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
        model.playback().pause();
    }

    @Override
    public void camera(Camera camera) {
        Shot shot = model.shot();
        if (shot != null) {
            model.apply(new ShotEdit.SetCamera(shot.id(), camera));
        }
    }

    /// The camera is solved anew for the new place, as the description asks; one that a person
    /// placed stays.
    @Override
    public void figure(String name, HandValues.Mark mark) {
        Shot shot = model.shot();
        if (shot != null) {
            model.apply(new ShotEdit.SetMark(shot.id(), name, mark));
        }
    }
}
