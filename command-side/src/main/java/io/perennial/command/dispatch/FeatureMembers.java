package io.perennial.command.dispatch;

import io.perennial.command.common.FeatureMember;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.command.inspection.AnnotatedChildEntity;
import org.axonframework.modelling.command.inspection.ChildEntity;
import org.axonframework.modelling.command.inspection.ChildEntityDefinition;
import org.axonframework.modelling.command.inspection.EntityModel;

/** Makes the fields that are marked as {@link FeatureMember} known to Axon, which finds this. */
public final class FeatureMembers implements ChildEntityDefinition {

  @Override
  public <T> Optional<ChildEntity<T>> createChildDefinition(
      Member member, EntityModel<T> declaringEntity) {
    return member instanceof Field field && field.isAnnotationPresent(FeatureMember.class)
        ? Optional.of(new Child<>(field, declaringEntity.modelOf(field.getType())))
        : Optional.empty();
  }

  /** Types of the events that an entity, or a member of it, handles. */
  private static Stream<Class<?>> handledBy(EntityModel<?> entity) {
    return Stream.concat(
        entity.allEventHandlers().values().stream()
            .flatMap(List::stream)
            .map(MessageHandlingMember::payloadType),
        Arrays.stream(entity.entityClass().getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(FeatureMember.class))
            .flatMap(field -> handledBy(entity.modelOf(field.getType()))));
  }

  /** One member. */
  private static final class Child<T, C> implements ChildEntity<T> {
    private final Field field;
    private final EntityModel<C> model;
    private final ChildEntity<T> commands;
    private final List<Class<?>> handled;
    private final Map<Class<?>, Boolean> concerned = new ConcurrentHashMap<>();

    private Child(Field field, EntityModel<C> model) {
      this.field = ReflectionUtils.ensureAccessible(field);
      this.model = model;
      this.commands =
          new AnnotatedChildEntity<>(
              model,
              true,
              (command, parent) -> of(parent),
              (event, parent) -> Stream.of(of(parent)));
      this.handled = handledBy(model).distinct().toList();
    }

    private C of(T parent) {
      return ReflectionUtils.getFieldValue(field, parent);
    }

    @Override
    public void publish(EventMessage<?> event, T parent) {
      if (concerned.computeIfAbsent(event.getPayloadType(), this::handles)) {
        model.publish(event, of(parent));
      }
    }

    private boolean handles(Class<?> type) {
      return handled.stream().anyMatch(one -> one.isAssignableFrom(type));
    }

    @Override
    public List<MessageHandlingMember<? super T>> commandHandlers() {
      return commands.commandHandlers();
    }
  }
}
