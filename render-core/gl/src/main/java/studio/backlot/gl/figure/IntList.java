package studio.backlot.gl.figure;

import java.util.Arrays;

/// A growing list of vertex indices.
final class IntList {
    private int[] items = new int[1024];
    private int size;

    void add(int a, int b, int c) {
        if (size + 3 > items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = a;
        items[size++] = b;
        items[size++] = c;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
