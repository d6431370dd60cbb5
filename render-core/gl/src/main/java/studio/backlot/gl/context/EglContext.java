package studio.backlot.gl.context;

import static org.lwjgl.system.MemoryUtil.NULL;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGL10;
import org.lwjgl.egl.EGL12;
import org.lwjgl.egl.EGL14;
import org.lwjgl.egl.EGL15;
import org.lwjgl.egl.EGLCapabilities;
import org.lwjgl.egl.EXTDeviceEnumeration;
import org.lwjgl.egl.EXTPlatformBase;
import org.lwjgl.egl.EXTPlatformDevice;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL41C;
import org.lwjgl.system.MemoryStack;
import studio.backlot.gl.RenderException;

/// An OpenGL 4.1 core context by EGL, with no surface and no display server: the devices are
/// enumerated and the first that gives such a context is taken, so a machine with a graphics card
/// uses it and a machine without one gets Mesa's software rasteriser.
public final class EglContext implements GraphicsContext {
    private static final String REMEDY =
            "On Debian or Ubuntu: apt-get install libegl1 libgl1 libgl1-mesa-dri";

    private final long display;
    private final long context;
    private final Thread owner;
    private boolean closed;

    private EglContext(long display, long context) {
        this.display = display;
        this.context = context;
        this.owner = Thread.currentThread();
    }

    /// Makes a context and makes it current on the calling thread.
    ///
    /// @throws RenderException `NO_CONTEXT` with the reason and the remedy
    public static EglContext create() {
        EGLCapabilities client = clientCapabilities();
        if (client.eglQueryDevicesEXT == NULL || client.eglGetPlatformDisplayEXT == NULL) {
            throw none("this EGL cannot list its devices (EGL_EXT_device_enumeration)");
        }
        List<String> refusals = new ArrayList<>();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer count = stack.mallocInt(1);
            PointerBuffer devices = stack.mallocPointer(16);
            if (!EXTDeviceEnumeration.eglQueryDevicesEXT(devices, count) || count.get(0) == 0) {
                throw none("EGL knows no device");
            }
            for (int i = 0; i < count.get(0); i++) {
                EglContext made = tryDevice(devices.get(i), refusals);
                if (made != null) {
                    return made;
                }
            }
        }
        throw none("no device gives OpenGL 4.1 core: " + String.join("; ", refusals));
    }

    private static EGLCapabilities clientCapabilities() {
        try {
            return EGL.getCapabilities();
        } catch (UnsatisfiedLinkError | IllegalStateException e) {
            throw new RenderException(
                    RenderException.Code.NO_CONTEXT, "libEGL cannot be loaded. " + REMEDY, e);
        }
    }

    private static RenderException none(String reason) {
        return new RenderException(
                RenderException.Code.NO_CONTEXT, "No graphics context: " + reason + ". " + REMEDY);
    }

    private static @Nullable EglContext tryDevice(long device, List<String> refusals) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            long display =
                    EXTPlatformBase.eglGetPlatformDisplayEXT(
                            EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT, device, (IntBuffer) null);
            if (display == NULL) {
                refusals.add("device without display");
                return null;
            }
            IntBuffer major = stack.mallocInt(1);
            IntBuffer minor = stack.mallocInt(1);
            if (!EGL10.eglInitialize(display, major, minor)) {
                refusals.add("eglInitialize failed with 0x" + hexError());
                return null;
            }
            EGL.createDisplayCapabilities(display, major.get(0), minor.get(0));
            if (!EGL12.eglBindAPI(EGL14.EGL_OPENGL_API)) {
                refusals.add("no desktop OpenGL");
                return null;
            }
            long context = createContext(display, stack);
            if (context == NULL) {
                refusals.add("eglCreateContext failed with 0x" + hexError());
                return null;
            }
            if (!EGL10.eglMakeCurrent(
                    display, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_SURFACE, context)) {
                refusals.add("a context needs a surface here");
                EGL10.eglDestroyContext(display, context);
                return null;
            }
            GL.createCapabilities();
            return new EglContext(display, context);
        }
    }

    private static long createContext(long display, MemoryStack stack) {
        IntBuffer wanted =
                stack.ints(
                        EGL12.EGL_RENDERABLE_TYPE,
                        EGL14.EGL_OPENGL_BIT,
                        EGL10.EGL_SURFACE_TYPE,
                        0,
                        EGL10.EGL_NONE);
        PointerBuffer configs = stack.mallocPointer(1);
        IntBuffer count = stack.mallocInt(1);
        if (!EGL10.eglChooseConfig(display, wanted, configs, count) || count.get(0) == 0) {
            return NULL;
        }
        IntBuffer attributes =
                stack.ints(
                        EGL15.EGL_CONTEXT_MAJOR_VERSION,
                        4,
                        EGL15.EGL_CONTEXT_MINOR_VERSION,
                        1,
                        EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK,
                        EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                        EGL10.EGL_NONE);
        return EGL10.eglCreateContext(display, configs.get(0), EGL10.EGL_NO_CONTEXT, attributes);
    }

    private static String hexError() {
        return Integer.toHexString(EGL10.eglGetError());
    }

    @Override
    public String describe() {
        assertOwner();
        return GL41C.glGetString(GL41C.GL_VENDOR)
                + ", "
                + GL41C.glGetString(GL41C.GL_RENDERER)
                + ", OpenGL "
                + GL41C.glGetString(GL41C.GL_VERSION);
    }

    @Override
    public void assertOwner() {
        if (!Thread.currentThread().equals(owner)) {
            throw new RenderException(
                    RenderException.Code.INTERNAL,
                    "The renderer belongs to thread "
                            + owner.getName()
                            + " and was called from "
                            + Thread.currentThread().getName());
        }
        if (closed) {
            throw new RenderException(RenderException.Code.INTERNAL, "The renderer is closed");
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        assertOwner();
        closed = true;
        GL.setCapabilities(null);
        EGL10.eglMakeCurrent(
                display, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_CONTEXT);
        EGL10.eglDestroyContext(display, context);
        // The display is shared by every context of the process and stays initialised.
    }
}
