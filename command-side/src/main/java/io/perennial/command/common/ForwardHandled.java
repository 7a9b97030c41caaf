package io.perennial.command.common;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.command.ForwardingMode;
import org.axonframework.modelling.command.inspection.EntityModel;

/** Forwards an event to a member that handles its type, itself or in a member of its own. */
public final class ForwardHandled implements ForwardingMode<EventMessage<?>> {
  private List<? extends Class<?>> handled = List.of();
  private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

  /** For the framework. */
  public ForwardHandled() {}

  @Override
  @SuppressWarnings("rawtypes") // as the framework declares it
  public void initialize(Member member, EntityModel childEntity) {
    handled = handledBy((EntityModel<?>) childEntity).distinct().toList();
  }

  private static Stream<? extends Class<?>> handledBy(EntityModel<?> entity) {
    Stream<? extends Class<?>> own =
        entity.allEventHandlers().values().stream()
            .flatMap(List::stream)
            .map(MessageHandlingMember::payloadType);
    Stream<? extends Class<?>> members =
        Arrays.stream(entity.entityClass().getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(FeatureMember.class))
            .map(Field::getType)
            .flatMap(type -> handledBy(entity.modelOf(type)));
    return Stream.concat(own, members);
  }

  @Override
  public <E> Stream<E> filterCandidates(EventMessage<?> message, Stream<E> candidates) {
    boolean concerned =
        known.computeIfAbsent(
            message.getPayloadType(),
            type -> handled.stream().anyMatch(one -> one.isAssignableFrom(type)));
    return concerned ? candidates : Stream.empty();
  }
}
