package studio.backlot.model.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import studio.backlot.model.ModelException;
import studio.backlot.model.ModelException.Code;

/// Files of models inside our jars.
public enum BundledModel {
    /// Sentence embeddings, 384 numbers, quantised to 8 bits: matches nouns to the catalogue.
    MINILM(
            "all-MiniLM-L6-v2, 8 bits",
            "/all-minilm-l6-v2-q.onnx",
            "Apache-2.0",
            "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1"),
    /// The words that MiniLM knows.
    MINILM_WORDS(
            "all-MiniLM-L6-v2, tokenizer",
            "/all-minilm-l6-v2-q-tokenizer.json",
            "Apache-2.0",
            "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0");

    private final String title;
    private final String resource;
    private final String licence;
    private final String sha256;

    BundledModel(String title, String resource, String licence, String sha256) {
        this.title = title;
        this.resource = resource;
        this.licence = licence;
        this.sha256 = sha256;
    }

    /// What it is, for people.
    public String title() {
        return title;
    }

    /// SPDX identifier.
    public String licence() {
        return licence;
    }

    /// Hash of the file that shipped, in hexadecimal.
    public String sha256() {
        return sha256;
    }

    /// The file; the caller closes it.
    ///
    /// @throws ModelException with MODEL_MISSING where the jar lacks it
    public InputStream open() {
        InputStream in = BundledModel.class.getResourceAsStream(resource);
        if (in == null) {
            throw new ModelException(
                    Code.MODEL_MISSING, title + " is not in the installation (" + resource + ")");
        }
        return in;
    }

    /// Reads the whole file and compares its hash.
    ///
    /// @return bytes read
    /// @throws ModelException with MODEL_MISSING or MODEL_DAMAGED
    public long verify() {
        try (var in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (!found.equals(sha256)) {
                throw new ModelException(
                        Code.MODEL_DAMAGED, title + " has the hash " + found + ", not " + sha256);
            }
            return bytes;
        } catch (IOException e) {
            throw new ModelException(Code.MODEL_DAMAGED, title + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
