package earshot;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every jqwik property the same seed in every run, unless it names another. jqwik has no
 * setting for that; it finds this hook through {@code META-INF/services}.
 */
public final class OneSeed implements AroundPropertyHook {

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context,
            PropertyExecutor property) {
        if (context.attributes().seed().isEmpty()) {
            context.attributes().setSeed("42");
        }
        return property.execute();
    }
}
