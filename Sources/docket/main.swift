import DocketShell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

exit(Launcher.run(Array(CommandLine.arguments.dropFirst())))
