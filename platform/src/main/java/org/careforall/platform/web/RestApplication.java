// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.careforall.platform.caller.CallerFilter;
import org.careforall.platform.json.JsonBodies;
import org.careforall.platform.problem.ConstraintViolationMapper;
import org.careforall.platform.problem.JsonExceptionMapper;
import org.careforall.platform.problem.ProblemExceptionMapper;
import org.careforall.platform.problem.ThrowableMapper;
import org.careforall.platform.problem.ValidationExceptionMapper;
import org.careforall.platform.problem.WebApplicationExceptionMapper;
import org.careforall.platform.setaside.SetAsideResource;

/** What every app's JAX-RS application is made of; named one by one, so that nothing depends on how a server scans. */
public abstract class RestApplication extends Application {

    /** The app's own resources. */
    protected abstract Set<Class<?>> resources();

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(Set.of(
                RequestFilter.class,
                ErrorCounts.class,
                CallerFilter.class,
                QueryValues.class,
                JsonBodies.class,
                FormBodies.class,
                ProblemExceptionMapper.class,
                WebApplicationExceptionMapper.class,
                ConstraintViolationMapper.class,
                ValidationExceptionMapper.class,
                JsonExceptionMapper.class,
                ThrowableMapper.class,
                SetAsideResource.class));
        classes.addAll(resources());
        return classes;
    }
}
