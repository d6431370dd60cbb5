package studio.backlot.gl.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was made of late, by what it was made from. Safe for all threads: who asks for what another
/// thread is making waits for it, and things of different keys are made side by side.
final class Kept<K, V> {
    private final Map<K, Making<V>> latest;

    /// @param most how many are kept
    Kept(int most) {
        latest =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Making<V>> eldest) {
                        return size() > most;
                    }
                };
    }

    private static final class Making<V> {
        private @Nullable V made;

        synchronized <K> V get(K key, Function<K, V> make) {
            V known = made;
            if (known == null) {
                known = make.apply(key);
                made = known;
            }
            return known;
        }
    }

    /// What belongs to a key. What fails is tried again by whoever asks next.
    V get(K key, Function<K, V> make) {
        Making<V> making;
        synchronized (latest) {
            making = latest.computeIfAbsent(key, k -> new Making<>());
        }
        return making.get(key, make);
    }

    /// Whether a key was asked for of late.
    boolean has(K key) {
        synchronized (latest) {
            return latest.containsKey(key);
        }
    }
}
