package studio.backlot.storyboard.history;

import java.util.HashMap;
import java.util.Map;

/// A journal for productions that are not on disk yet. Confined to the thread of its history.
public final class MemoryJournal implements Journal {
    private final Map<String, String> blobs = new HashMap<>();

    @Override
    public void keep(String hash, String json) {
        blobs.putIfAbsent(hash, json);
    }

    @Override
    public String read(String hash) {
        String json = blobs.get(hash);
        if (json == null) {
            throw new IllegalArgumentException("nothing is kept under " + hash);
        }
        return json;
    }

    @Override
    public void step(int position, Step step) {}

    @Override
    public void moved(int position) {}
}
