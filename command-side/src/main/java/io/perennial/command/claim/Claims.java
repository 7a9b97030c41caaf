package io.perennial.command.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.ComparableText;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Query;
import io.perennial.platform.document.Write;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Values that only one owner may have. A claim is an insert under the value, never a look-up; every
 * use of a claim raises its version, so that nobody removes one that has been used again meanwhile.
 */
public final class Claims {

  private static final Logger log = LoggerFactory.getLogger(Claims.class);

  private static final String OWNER = "owner";
  private static final String CHECK_AT = "checkAt";
  private static final List<Field> FIELDS = List.of(Field.text(OWNER), Field.number(CHECK_AT));
  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.SAFETY, "claims_v2", FIELDS);

  /** Claims under values in the form before this one, which knew less of separators and digits. */
  private static final CollectionSpec COLLECTION_BEFORE =
      new CollectionSpec(Area.SAFETY, "claims_v1", FIELDS);

  private static final int ROUNDS = 20;
  private static final int STEP = 100;

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final DocumentCollection claims;
  private final CompanyCalendar calendar;
  private final Duration minimumAge;
  private final Duration recheck;

  /**
   * @param minimumAge how long a new claim is left alone by the sweep
   * @param recheck after which a claim that was found in order is looked at again
   */
  public Claims(
      DocumentStore store, CompanyCalendar calendar, Duration minimumAge, Duration recheck) {
    this.claims = store.collection(COLLECTION);
    this.calendar = calendar;
    this.minimumAge = minimumAge;
    this.recheck = recheck;
    takeOver(store.collection(COLLECTION_BEFORE));
  }

  /**
   * Puts claims into the form of today. Where two owners turn out to have the same value the one
   * that is found first keeps the claim, and the log names both.
   */
  private void takeOver(DocumentCollection before) {
    Query first = new Query(List.of(), CHECK_AT, false, null, STEP);
    List<Document> found = before.find(first).documents();
    while (!found.isEmpty()) {
      for (Document document : found) {
        Claim old = read(document);
        Claim claim = new Claim(old.kind, normalised(old.key), old.owner, old.claimedAt);
        if (!claims.insert(document(idOf(claim.kind, claim.key), 1, claim, Duration.ZERO))) {
          String owner = owner(claim.kind, claim.key).orElse(claim.owner);
          if (!owner.equals(claim.owner)) {
            log.warn("Both {} and {} have the same {}", owner, claim.owner, claim.kind);
          }
        }
        before.delete(document.id(), document.version());
      }
      found = before.find(first).documents();
    }
  }

  /**
   * A value claimed by an owner.
   *
   * @param claimedAt when the owner last asked for it
   */
  record Claim(String kind, String key, String owner, Instant claimedAt) {}

  /**
   * A claim that was granted.
   *
   * @param made whether the owner did not have it before
   * @param version of the claim when it was granted
   */
  record Grant(Claim claim, boolean made, long version) {

    String id() {
      return idOf(claim.kind, claim.key);
    }

    /** The same, made for the command if it was so at its first use. */
    Grant madeBefore(Grant first) {
      return new Grant(claim, made || first.made, version);
    }
  }

  /** The form in which values are compared. */
  public static String normalised(String value) {
    return ComparableText.registrationNumber(value);
  }

  /**
   * Claims a value; empty when another owner has it. The owner who has it already gets it again.
   */
  Optional<Grant> claim(String kind, String key, String owner) {
    Claim claim = new Claim(kind, key, owner, calendar.now());
    String id = idOf(kind, key);
    for (int round = 0; round < ROUNDS; round++) {
      if (claims.insert(document(id, 1, claim, minimumAge))) {
        return Optional.of(new Grant(claim, true, 1));
      }
      Optional<Document> existing = claims.get(id);
      if (existing.isPresent()) {
        if (!read(existing.get()).owner.equals(owner)) {
          return Optional.empty();
        }
        long version = existing.get().version() + 1;
        if (claims.replace(document(id, version, claim, minimumAge), version - 1)) {
          return Optional.of(new Grant(claim, false, version));
        }
      }
    }
    throw new IllegalStateException("The claim on " + kind + " keeps changing");
  }

  /** Gives back a grant, unless the claim has been used again since. */
  boolean release(Grant grant) {
    return claims.delete(grant.id(), grant.version());
  }

  /** Gives up every value of a kind that the owner has; repeating it changes nothing. */
  void release(String kind, String owner) {
    List<Grant> held;
    do {
      held = held(kind, owner);
      held.forEach(this::release);
    } while (held.size() == STEP);
  }

  /** Values of a kind that the owner has; of very many, some. */
  List<Grant> held(String kind, String owner) {
    List<Filter> ofOwner = List.of(new Filter(OWNER, Filter.Operator.EQUAL, holder(kind, owner)));
    return claims.find(new Query(ofOwner, null, false, null, STEP)).documents().stream()
        .map(document -> new Grant(read(document), false, document.version()))
        .toList();
  }

  /** Whether a new claim is still safe from the sweep by a wide margin. */
  boolean fresh(Grant grant) {
    return calendar.now().isBefore(grant.claim.claimedAt.plus(minimumAge.dividedBy(2)));
  }

  /** Who has the value. */
  public Optional<String> owner(String kind, String key) {
    return claims.get(idOf(kind, normalised(key))).map(document -> read(document).owner);
  }

  /**
   * Looks at claims that are due to be looked at: one whose owner does not have the value after all
   * is released, the others are left for later.
   *
   * @param holdings by kind, who tells whether an owner has a value
   * @return how many were looked at
   */
  int sweep(Map<String, Holding> holdings, int portion) {
    Instant now = calendar.now();
    List<Document> due =
        claims
            .find(
                new Query(
                    List.of(new Filter(CHECK_AT, Filter.Operator.AT_MOST, now.toEpochMilli())),
                    CHECK_AT,
                    false,
                    null,
                    portion))
            .documents();
    List<Write> changes = new ArrayList<>();
    for (Document document : due) {
      Claim claim = read(document);
      Holding holding = holdings.get(claim.kind);
      if (holding == null || holding.holds(claim.owner, claim.key)) {
        changes.add(
            new Write.Replace(
                document(
                    document.id(),
                    document.version() + 1,
                    claim,
                    Duration.between(claim.claimedAt, now).plus(recheck)),
                document.version()));
      } else {
        changes.add(new Write.Delete(document.id(), document.version()));
      }
    }
    if (!changes.isEmpty()) {
      claims.write(changes); // one that lost has been used again, and is due later
    }
    return due.size();
  }

  /**
   * Makes claims again that events say are held; one that another owner has is taken from it when
   * that owner does not hold it.
   *
   * @return how many were made
   */
  int restore(Collection<HeldValue> held, Map<String, Holding> holdings) {
    Map<String, Claim> missing = new HashMap<>();
    Instant now = calendar.now();
    for (HeldValue value : held) {
      missing.put(
          idOf(value.kind(), value.key()),
          new Claim(value.kind(), value.key(), value.owner(), now));
    }
    List<Write.Insert> inserts = new ArrayList<>();
    missing.forEach(
        (id, claim) -> inserts.add(new Write.Insert(document(id, 1, claim, minimumAge))));
    Set<String> taken = inserts.isEmpty() ? Set.of() : claims.write(inserts);
    int made = inserts.size() - taken.size();
    for (Document existing : claims.get(taken).values()) {
      Claim other = read(existing);
      Claim claim = missing.get(existing.id());
      if (claim != null && !other.owner.equals(claim.owner)) {
        Holding holding = holdings.get(other.kind);
        if (holding == null || holding.holds(other.owner, other.key)) {
          log.error(
              "{} {} is held by {} and by {}", other.kind, other.key, other.owner, claim.owner);
        } else if (claims.replace(
            document(existing.id(), existing.version() + 1, claim, minimumAge),
            existing.version())) {
          made++;
        }
      }
    }
    return made;
  }

  /**
   * Releases every claim that its owner does not hold, except those that are new: their owner may
   * be about to.
   *
   * @return how many were released
   */
  int releaseUnfounded(Map<String, Holding> holdings) {
    int[] released = new int[1];
    Instant old = calendar.now().minus(minimumAge);
    claims.scan(document -> {
      Claim claim = read(document);
      Holding holding = holdings.get(claim.kind);
      if (holding != null
          && !claim.claimedAt.isAfter(old)
          && !holding.holds(claim.owner, claim.key)
          && claims.delete(document.id(), document.version())) {
        released[0]++;
      }
    });
    return released[0];
  }

  private Document document(String id, long version, Claim claim, Duration untilCheck) {
    try {
      return new Document(
          id,
          version,
          mapper.writeValueAsString(claim),
          Map.of(
              OWNER,
              holder(claim.kind, claim.owner),
              CHECK_AT,
              claim.claimedAt.plus(untilCheck).toEpochMilli()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A claim can always be written", e);
    }
  }

  private Claim read(Document document) {
    try {
      return mapper.readValue(document.body(), Claim.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A claim that was written can be read", e);
    }
  }

  private static String idOf(String kind, String key) {
    return kind + ' ' + key;
  }

  private static String holder(String kind, String owner) {
    return kind + ' ' + owner;
  }
}
