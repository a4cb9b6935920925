package org.laodongmei.search.analysis;

import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Arrays;

/**
 * The words of smartcn and how often two of them stand side by side, in flat tables: smartcn's own
 * segmenter makes several objects for every pair of words it weighs, which is most of the cost of
 * indexing. Read once, never changed, about 8 MB.
 */
final class Dictionary {
    static final Dictionary SMARTCN = load();

    private static final long FNV = 1099511628211L;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long FNV_START = 0xcbf29ce484222325L;

    /** Node of the first character, 0 when no word starts with it. */
    private final int[] first = new int[Character.MAX_VALUE + 1];

    private long[] edgeKeys = new long[1 << 18];
    private int[] edgeNodes = new int[1 << 18];
    private int[] frequencies = new int[1 << 17];
    private int nodes = 1;

    /**
     * A pair a slot: half of its mixed hash, then its frequency; a look-up touches memory in one
     * place.
     */
    private final long[] pairs;

    private Dictionary(int pairs) {
        Arrays.fill(frequencies, -1);
        this.pairs = new long[Integer.highestOneBit(pairs * 3 / 2) * 2];
    }

    /**
     * The node that {@code c} leads to from {@code node} (0: the beginning of a word), or 0 when no
     * word goes on so.
     */
    int next(int node, char c) {
        if (node == 0) {
            return first[c];
        }
        long key = (long) node << 16 | c;
        for (int slot = slot(key, edgeKeys.length);
                edgeKeys[slot] != 0;
                slot = slot + 1 & edgeKeys.length - 1) {
            if (edgeKeys[slot] == key) {
                return edgeNodes[slot];
            }
        }
        return 0;
    }

    /** How often the word that ends at the node was seen, -1 when none ends there. */
    int frequency(int node) {
        return frequencies[node];
    }

    /** How often a pair was seen, by {@link #hash} of the first word, {@code @} and the second. */
    int pairFrequency(long hash) {
        long mixed = hash * MIX;
        int mask = pairs.length - 1;
        for (int slot = (int) mixed & mask; pairs[slot] != 0; slot = slot + 1 & mask) {
            if (pairs[slot] >>> 32 == mixed >>> 32) {
                return (int) pairs[slot];
            }
        }
        return 0;
    }

    static long hash(CharSequence text) {
        long hash = FNV_START;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return hash;
    }

    static long hash() {
        return FNV_START;
    }

    static long hash(long hash, char c) {
        return ((hash ^ c & 0xFF) * FNV ^ c >> 8) * FNV;
    }

    private static int slot(long key, int size) {
        return (int) (key * MIX >>> 40) & size - 1;
    }

    private void add(char start, char[] rest, int frequency) {
        int node = first[start];
        if (node == 0) {
            node = first[start] = newNode();
        }
        for (char c : rest) {
            int next = next(node, c);
            if (next == 0) {
                next = newNode();
                addEdge((long) node << 16 | c, next);
            }
            node = next;
        }
        frequencies[node] = frequency;
    }

    private int newNode() {
        if (nodes == frequencies.length) {
            frequencies = Arrays.copyOf(frequencies, nodes * 2);
            Arrays.fill(frequencies, nodes, nodes * 2, -1);
        }
        return nodes++;
    }

    private void addEdge(long key, int node) {
        if (nodes * 2 > edgeKeys.length) {
            long[] keys = edgeKeys;
            int[] targets = edgeNodes;
            edgeKeys = new long[keys.length * 2];
            edgeNodes = new int[keys.length * 2];
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] != 0) {
                    addEdge(keys[i], targets[i]);
                }
            }
        }
        int slot = slot(key, edgeKeys.length);
        while (edgeKeys[slot] != 0) {
            slot = slot + 1 & edgeKeys.length - 1;
        }
        edgeKeys[slot] = key;
        edgeNodes[slot] = node;
    }

    private void addPair(long hash, int frequency) {
        long mixed = hash * MIX;
        int slot = (int) mixed & pairs.length - 1;
        while (pairs[slot] != 0) {
            slot = slot + 1 & pairs.length - 1;
        }
        pairs[slot] = mixed >>> 32 << 32 | frequency;
    }

    /**
     * The files are Java-serialised arrays of primitives inside the smartcn jar; nothing else is
     * accepted.
     */
    private static Dictionary load() {
        try (ObjectInputStream words = open("coredict.mem");
                ObjectInputStream pairs = open("bigramdict.mem")) {
            long[] hashes = (long[]) pairs.readObject();
            int[] pairFrequencies = (int[]) pairs.readObject();
            Dictionary dictionary =
                    new Dictionary((int) Arrays.stream(hashes).filter(h -> h != 0).count());
            for (int i = 0; i < hashes.length; i++) {
                if (hashes[i] != 0) {
                    dictionary.addPair(hashes[i], pairFrequencies[i]);
                }
            }
            short[] rows = (short[]) words.readObject();
            char[] starts = (char[]) words.readObject();
            char[][][] rests = (char[][][]) words.readObject();
            int[][] frequencies = (int[][]) words.readObject();
            for (int i = 0; i < starts.length; i++) {
                char[][] row = starts[i] == 0 ? null : rests[rows[i]];
                for (int j = 0; row != null && j < row.length; j++) {
                    char[] rest = row[j] == null ? new char[0] : row[j];
                    dictionary.add(starts[i], rest, frequencies[rows[i]][j]);
                }
            }
            return dictionary;
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("smartcn's dictionary cannot be read", e);
        }
    }

    private static ObjectInputStream open(String name) throws IOException {
        InputStream in = HHMMSegmenter.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is missing from lucene-analysis-smartcn");
        }
        ObjectInputStream objects = new ObjectInputStream(new BufferedInputStream(in, 1 << 16));
        objects.setObjectInputFilter(Dictionary::primitivesOnly);
        return objects;
    }

    private static ObjectInputFilter.Status primitivesOnly(ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) {
            type = type.getComponentType();
        }
        return type == null || type.isPrimitive()
                ? ObjectInputFilter.Status.ALLOWED
                : ObjectInputFilter.Status.REJECTED;
    }
}
