/// Text as models take it: the WordPiece tokenizer in plain Java, sentence embeddings, and the
/// retrieval that finds in a catalogue what a description calls by another name.
@NullMarked
package studio.backlot.model.text;

import org.jspecify.annotations.NullMarked;
