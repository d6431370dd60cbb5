/// What the words of a script say about how people look: roles with their clothes, colour words,
/// garment words, hair, and names that hint at a person's sex. Data only; bodies are made
/// elsewhere.
@NullMarked
package studio.backlot.assets.cast;

import org.jspecify.annotations.NullMarked;
