package studio.backlot.gl.figure;

import java.util.Arrays;

/// A growing list of floats.
final class FloatList {
    private float[] items = new float[1024];
    private int size;

    void add(float value) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = value;
    }

    void add(double x, double y, double z) {
        add((float) x);
        add((float) y);
        add((float) z);
    }

    int size() {
        return size;
    }

    float[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
