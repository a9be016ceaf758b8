// The whole Hydrogen client: the views and view models its own application mounts, from the published package.
import { FeatureSet, Platform, RootViewModel, createNavigation, createRouter } from "hydrogen-view-sdk";
import "hydrogen-view-sdk/style.css";

const platform = new Platform({
    container: document.querySelector("#app"),
    assetPaths: {
        downloadSandbox: "assets/download-sandbox.html",
        worker: "assets/main.js",
        olm: { wasm: "olm/olm.wasm", legacyBundle: "olm/olm_legacy.js", wasmBundle: "olm/olm.js" },
        serviceWorker: "sw.js",
    },
    config: { defaultHomeServer: new URLSearchParams(location.search).get("homeserver") },
    options: { development: true },
});
const navigation = createNavigation();
platform.setNavigation(navigation);
await platform.init();
const urlRouter = createRouter({ navigation, history: platform.history });
urlRouter.attach();
const features = await FeatureSet.load(platform.settingsStorage);
const root = new RootViewModel({ platform, urlCreator: urlRouter, urlRouter, navigation, features });
platform.createAndMountRootView(root);
await root.load();
