package io.perennial.platform.tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Page;
import io.perennial.platform.document.Query;
import io.perennial.platform.document.Write;
import io.perennial.platform.keys.SecureBytes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as documents beside the views they belong to, one for each segment of a processor. Every
 * change is guarded by the document's version, so of two nodes that want a segment one gets it and
 * the other is told so.
 *
 * <p>A processor counts as initialized once its segment 0 exists, which every layout of segments
 * has: it is written last, so that a node that dies in the middle leaves nothing half done.
 */
public final class DocumentTokenStore implements TokenStore {

  private static final String PROCESSOR = "processor";
  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.VIEWS, "tokens", List.of(Field.text(PROCESSOR)));
  private static final int PAGE = 1000;

  /** Not the name of a processor: no token's id is without a slash. */
  private static final String STORAGE_IDENTIFIER = "storage-identifier";

  private final DocumentCollection tokens;
  private final Serializer serializer;
  private final Clock clock;
  private final Duration claimTimeout;
  private final String nodeId;
  private final ObjectMapper mapper = PerennialMapper.plain();

  /**
   * Keeps tokens in the store.
   *
   * @param serializer writes tokens as text
   * @param clock tells the age of claims; those of all nodes should agree
   * @param claimTimeout age from which a claim that is not extended may be taken by another node
   * @param nodeId name of this node, unlike that of any other node that runs at the same time
   */
  public DocumentTokenStore(
      DocumentStore store,
      Serializer serializer,
      Clock clock,
      Duration claimTimeout,
      String nodeId) {
    this.tokens = store.collection(COLLECTION);
    this.serializer = serializer;
    this.clock = clock;
    this.claimTimeout = claimTimeout;
    this.nodeId = nodeId;
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return true;
  }

  @Override
  public void initializeTokenSegments(String processorName, int segmentCount) {
    initializeTokenSegments(processorName, segmentCount, null);
  }

  @Override
  public void initializeTokenSegments(
      String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
    Map<Integer, Document> present = documents(processorName);
    if (present.containsKey(0)) {
      throw alreadyInitialized(processorName);
    }
    // What is there was left by a node that died, or comes from one that is at it right now.
    List<Write> others = new ArrayList<>();
    present.forEach((segment, document) -> {
      if (segment >= segmentCount) {
        others.add(new Write.Delete(document.id(), document.version()));
      }
    });
    for (int segment = 1; segment < segmentCount; segment++) {
      if (!present.containsKey(segment)) {
        others.add(new Write.Insert(unclaimed(initialToken, processorName, segment)));
      }
    }
    tokens.write(others); // what is lost here another node has done
    if (!tokens.insert(unclaimed(initialToken, processorName, 0))) {
      throw alreadyInitialized(processorName);
    }
  }

  private static UnableToClaimTokenException alreadyInitialized(String processorName) {
    return new UnableToClaimTokenException(
        "The segments of %s are initialized already".formatted(processorName));
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
    if (!tokens.insert(unclaimed(token, processorName, segment))) {
      throw new UnableToInitializeTokenException(
          "%s is initialized already".formatted(id(processorName, segment)));
    }
  }

  private Document unclaimed(@Nullable TrackingToken token, String processorName, int segment) {
    TokenEntry entry = new TokenEntry(null, clock.instant(), null, null);
    return document(withToken(entry, token), processorName, segment, 1);
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
    change(processorName, segment, entry -> withToken(owned(entry, processorName, segment), token));
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processorName, int segment) {
    return token(change(processorName, segment, entry -> claimed(entry, processorName, segment)));
  }

  /**
   * Claims first and looks for a split or a merge then: both need the claim, so neither can come in
   * between.
   */
  @Override
  public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
    int segmentId = segment.getSegmentId();
    TrackingToken token = fetchToken(processorName, segmentId);
    String split = id(processorName, segment.splitSegmentId());
    String sibling = id(processorName, segment.mergeableSegmentId());
    Set<String> present = tokens.get(List.of(split, sibling)).keySet();
    if (present.contains(split) || !present.contains(sibling)) {
      releaseClaim(processorName, segmentId);
      throw unableToClaim(processorName, segmentId, "it has been split or merged");
    }
    return token;
  }

  @Override
  public void extendClaim(String processorName, int segment) {
    change(
        processorName,
        segment,
        entry -> owned(entry, processorName, segment).withOwner(nodeId, clock.instant()));
  }

  @Override
  public void releaseClaim(String processorName, int segment) {
    try {
      change(
          processorName,
          segment,
          entry -> owned(entry, processorName, segment).withOwner(null, clock.instant()));
    } catch (UnableToClaimTokenException e) {
      return; // it is not ours: nothing to release
    }
  }

  @Override
  public void deleteToken(String processorName, int segment) {
    Document document;
    do {
      document = initialized(processorName, segment);
      owned(entry(document), processorName, segment);
    } while (!tokens.delete(document.id(), document.version()));
  }

  /** Deletes all tokens of a processor that runs nowhere any more, whoever had claimed them. */
  public void delete(String processorName) {
    Map<Integer, Document> documents = documents(processorName);
    while (!documents.isEmpty()) {
      // Segment 0 first: without it what is left counts for nothing.
      documents.values().forEach(document -> tokens.delete(document.id(), document.version()));
      documents = documents(processorName);
    }
  }

  @Override
  public int[] fetchSegments(String processorName) {
    return segments(initializedDocuments(processorName));
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processorName) {
    Map<Integer, Document> documents = initializedDocuments(processorName);
    int[] segments = segments(documents);
    List<Segment> available = new ArrayList<>();
    documents.forEach((segment, document) -> {
      if (entry(document).mayBeClaimedBy(nodeId, claimTimeout, clock.instant())) {
        available.add(Segment.computeSegment(segment, segments));
      }
    });
    return available;
  }

  private static int[] segments(Map<Integer, Document> documents) {
    return documents.keySet().stream().mapToInt(segment -> segment).toArray();
  }

  /**
   * The tokens of all segments, by segment, claimed by whomever; a segment that is at the tail of
   * the stream is left out, as it has none.
   */
  public Map<Integer, TrackingToken> positions(String processorName) {
    Map<Integer, TrackingToken> positions = new TreeMap<>();
    initializedDocuments(processorName)
        .forEach((segment, document) -> {
          TrackingToken token = token(entry(document));
          if (token != null) {
            positions.put(segment, token);
          }
        });
    return positions;
  }

  /** The node that has a processor of one segment; empty while none has claimed it. */
  public Optional<String> claimant(String processorName) {
    return Optional.ofNullable(initializedDocuments(processorName).get(0))
        .map(this::entry)
        .filter(entry -> !entry.timestamp().plus(claimTimeout).isBefore(clock.instant()))
        .map(TokenEntry::owner);
  }

  @Override
  public Optional<String> retrieveStorageIdentifier() {
    Optional<Document> found = tokens.get(STORAGE_IDENTIFIER);
    while (found.isEmpty()) {
      String identifier = HexFormat.of().formatHex(SecureBytes.next(16));
      tokens.insert(
          new Document(STORAGE_IDENTIFIER, 1, '"' + identifier + '"', Map.of(PROCESSOR, "")));
      found = tokens.get(STORAGE_IDENTIFIER);
    }
    return found.map(document -> document.body().replace("\"", ""));
  }

  /**
   * Changes the entry, again and again while others change it in between: whoever takes it away
   * ends that, as the change then refuses.
   */
  private TokenEntry change(String processorName, int segment, UnaryOperator<TokenEntry> change) {
    while (true) {
      Document seen = initialized(processorName, segment);
      TokenEntry changed = change.apply(entry(seen));
      Document next = document(changed, processorName, segment, seen.version() + 1);
      if (tokens.replace(next, seen.version())) {
        return changed;
      }
    }
  }

  private Document initialized(String processorName, int segment) {
    return tokens
        .get(id(processorName, segment))
        .orElseThrow(() -> unableToClaim(processorName, segment, "it has not been initialized"));
  }

  private TokenEntry owned(TokenEntry entry, String processorName, int segment) {
    if (!entry.isOwnedBy(nodeId)) {
      throw unableToClaim(processorName, segment, "it is owned by " + entry.owner());
    }
    return entry;
  }

  private TokenEntry claimed(TokenEntry entry, String processorName, int segment) {
    if (!entry.mayBeClaimedBy(nodeId, claimTimeout, clock.instant())) {
      throw unableToClaim(processorName, segment, "it is owned by " + entry.owner());
    }
    return entry.withOwner(nodeId, clock.instant());
  }

  private UnableToClaimTokenException unableToClaim(
      String processorName, int segment, String reason) {
    return new UnableToClaimTokenException(
        "Unable to claim %s for %s: %s".formatted(id(processorName, segment), nodeId, reason));
  }

  private TokenEntry withToken(TokenEntry entry, @Nullable TrackingToken token) {
    if (token == null) {
      return new TokenEntry(entry.owner(), clock.instant(), null, null);
    }
    SerializedObject<String> serialized = serializer.serialize(token, String.class);
    return new TokenEntry(
        entry.owner(), clock.instant(), serialized.getType().getName(), serialized.getData());
  }

  private @Nullable TrackingToken token(TokenEntry entry) {
    String token = entry.token();
    if (token == null) {
      return null;
    }
    return serializer.deserialize(
        new SimpleSerializedObject<>(token, String.class, entry.tokenType(), null));
  }

  private Map<Integer, Document> initializedDocuments(String processorName) {
    Map<Integer, Document> documents = documents(processorName);
    return documents.containsKey(0) ? documents : Map.of();
  }

  /** The documents of all segments, segment 0 first. */
  private Map<Integer, Document> documents(String processorName) {
    List<Filter> filters = List.of(new Filter(PROCESSOR, Filter.Operator.EQUAL, processorName));
    Map<Integer, Document> documents = new TreeMap<>();
    Query.Keyset after = null;
    do {
      Page page = tokens.find(new Query(filters, null, false, after, PAGE));
      for (Document document : page.documents()) {
        documents.put(segment(document), document);
      }
      after = page.next();
    } while (after != null);
    return documents;
  }

  private static int segment(Document document) {
    String id = document.id();
    return Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
  }

  private static String id(String processorName, int segment) {
    return processorName + '/' + segment;
  }

  private Document document(TokenEntry entry, String processorName, int segment, long version) {
    try {
      return new Document(
          id(processorName, segment),
          version,
          mapper.writeValueAsString(entry),
          Map.of(PROCESSOR, processorName));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A token entry cannot be written", e);
    }
  }

  private TokenEntry entry(Document document) {
    try {
      return mapper.readValue(document.body(), TokenEntry.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a token entry: " + document.id(), e);
    }
  }
}
