package studio.backlot.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The directions of the house, each with its reason.
@AnalyzeClasses(packages = "studio.backlot", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ASSETS = "studio.backlot.assets..";
    private static final String SPACE = "studio.backlot.space..";
    private static final String GL = "studio.backlot.gl..";
    private static final String MODEL = "studio.backlot.model..";
    private static final String STORYBOARD = "studio.backlot.storyboard..";
    private static final String STAGING = "studio.backlot.staging..";
    private static final String MEDIA = "studio.backlot.media..";
    private static final String STUDIO = "studio.backlot.studio..";
    private static final String CLI = "studio.backlot.cli..";
    private static final String DESKTOP = "studio.backlot.desktop..";
    private static final String BENCH = "studio.backlot.bench..";

    @ArchTest
    static final ArchRule assetsDependOnNothingOfOurs =
            noClasses()
                    .that()
                    .resideInAPackage(ASSETS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            SPACE, GL, MODEL, STORYBOARD, STAGING, MEDIA, STUDIO, CLI, DESKTOP)
                    .because("the vocabulary and the data are what everything else is spoken in");

    @ArchTest
    static final ArchRule spaceIsPureJava =
            noClasses()
                    .that()
                    .resideInAPackage(SPACE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            GL,
                            MODEL,
                            STORYBOARD,
                            STAGING,
                            MEDIA,
                            STUDIO,
                            CLI,
                            DESKTOP,
                            "org.lwjgl..",
                            "javafx..")
                    .because("cameras are solved and measured without a graphics card");

    @ArchTest
    static final ArchRule glKnowsSpaceAndAssetsOnly =
            noClasses()
                    .that()
                    .resideInAPackage(GL)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            MODEL, STORYBOARD, STAGING, MEDIA, STUDIO, CLI, DESKTOP, "javafx..")
                    .because("a renderer draws stages and knows no productions");

    @ArchTest
    static final ArchRule modelRuntimeStandsAlone =
            noClasses()
                    .that()
                    .resideInAPackage(MODEL)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            SPACE,
                            GL,
                            STORYBOARD,
                            STAGING,
                            MEDIA,
                            STUDIO,
                            CLI,
                            DESKTOP,
                            "javafx..",
                            "org.lwjgl..")
                    .because("models are useful to others and must be testable without a document");

    @ArchTest
    static final ArchRule storyboardIsTheDomain =
            noClasses()
                    .that()
                    .resideInAPackage(STORYBOARD)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            GL,
                            MODEL,
                            STAGING,
                            MEDIA,
                            STUDIO,
                            CLI,
                            DESKTOP,
                            "javafx..",
                            "org.lwjgl..",
                            "ai.onnxruntime..",
                            "org.bytedeco..")
                    .because("the document outlives every renderer, model and codec");

    @ArchTest
    static final ArchRule stagingIsPure =
            noClasses()
                    .that()
                    .resideInAPackage(STAGING)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(GL, MODEL, MEDIA, STUDIO, CLI, DESKTOP)
                    .because("a blocking is a function of text, cast and set");

    @ArchTest
    static final ArchRule mediaStandsAlone =
            noClasses()
                    .that()
                    .resideInAPackage(MEDIA)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ASSETS, SPACE, GL, MODEL, STORYBOARD, STAGING, STUDIO, CLI, DESKTOP)
                    .because("a codec knows pixels and samples, not productions");

    @ArchTest
    static final ArchRule engineRoomIsOnlyForStudio =
            classes()
                    .that()
                    .resideInAnyPackage(GL, MODEL, MEDIA)
                    .should()
                    .onlyHaveDependentClassesThat()
                    .resideInAnyPackage(GL, MODEL, MEDIA, STUDIO, BENCH)
                    .because("window and command line share one headless layer, studio");

    @ArchTest
    static final ArchRule onlyDesktopImportsJavaFx =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(DESKTOP, BENCH)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..")
                    .because("everything but the window runs without a toolkit");

    @ArchTest
    static final ArchRule viewModelsKnowNoScene =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .allowEmptyShould(true)
                    .because("a view model is tested without a stage");

    @ArchTest
    static final ArchRule onlyOrtImportsOnnxRuntime =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("studio.backlot.model.ort..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ai.onnxruntime..")
                    .because("native tensors live in one scope that closes them");

    @ArchTest
    static final ArchRule noNewerOpenGlThanFourOne =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("org\\.lwjgl\\.opengl\\.GL4[2-6]C?")
                    .because("macOS stops at OpenGL 4.1 core");

    @ArchTest
    static final ArchRule timeKnowsNothingElseOfTheStoryboard =
            noClasses()
                    .that()
                    .resideInAPackage("studio.backlot.storyboard.time..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "studio.backlot.storyboard.model..",
                            "studio.backlot.storyboard.edit..",
                            "studio.backlot.storyboard.history..",
                            "studio.backlot.storyboard.store..",
                            "studio.backlot.storyboard.script..",
                            "studio.backlot.storyboard.plan..",
                            "studio.backlot.storyboard.exchange..")
                    .because("time ← model ← edit ← history");

    @ArchTest
    static final ArchRule modelKnowsNoEdits =
            noClasses()
                    .that()
                    .resideInAPackage("studio.backlot.storyboard.model..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "studio.backlot.storyboard.edit..",
                            "studio.backlot.storyboard.history..",
                            "studio.backlot.storyboard.store..",
                            "studio.backlot.storyboard.script..",
                            "studio.backlot.storyboard.plan..",
                            "studio.backlot.storyboard.exchange..")
                    .because("time ← model ← edit ← history");

    @ArchTest
    static final ArchRule editsKnowNoHistory =
            noClasses()
                    .that()
                    .resideInAPackage("studio.backlot.storyboard.edit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "studio.backlot.storyboard.history..",
                            "studio.backlot.storyboard.store..")
                    .allowEmptyShould(true)
                    .because("an edit is a pure function of a production");
}
