// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "docket",
  products: [.executable(name: "docket", targets: ["docket"])],
  targets: [
    .executableTarget(name: "docket", dependencies: ["DocketShell"]),
    .target(name: "DocketShell", dependencies: ["DocketSession", "CEditLine"]),
    .target(
      name: "DocketSession",
      dependencies: [
        "DocketEngine", "DocketLanguage", "DocketStore", "DocketRender", "DocketSample",
        "DocketCore",
      ]),
    .target(
      name: "DocketEngine",
      dependencies: ["DocketLanguage", "DocketStore", "DocketStatistics", "DocketCore"]),
    .target(name: "DocketLanguage", dependencies: ["DocketCore"]),
    .target(name: "DocketStore", dependencies: ["DocketCore"]),
    .target(name: "DocketRender", dependencies: ["DocketCore"]),
    .target(name: "DocketSample", dependencies: ["DocketCore"]),
    .target(name: "DocketStatistics"),
    .target(name: "DocketCore"),
    .systemLibrary(
      name: "CEditLine", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .testTarget(name: "DocketCoreTests", dependencies: ["DocketCore"]),
    .testTarget(name: "DocketLanguageTests", dependencies: ["DocketLanguage"]),
    .testTarget(
      name: "DocketStatisticsTests", dependencies: ["DocketStatistics"],
      exclude: ["reference.py", "references"]),
    .testTarget(name: "DocketStoreTests", dependencies: ["DocketStore"]),
    .target(name: "GoldenFiles", path: "Tests/GoldenFiles"),
    .testTarget(name: "DocketRenderTests", dependencies: ["DocketRender", "GoldenFiles"]),
    .testTarget(name: "DocketEngineTests", dependencies: ["DocketEngine"]),
    .testTarget(name: "DocketSessionTests", dependencies: ["DocketSession", "GoldenFiles"]),
    .testTarget(name: "DocketShellTests", dependencies: ["DocketShell"]),
    .testTarget(name: "DocketSampleTests", dependencies: ["DocketSample"]),
  ],
  swiftLanguageModes: [.v6]
)
