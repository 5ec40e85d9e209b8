#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#else
  import Foundation
#endif

/// The functions of the platform's mathematics library that the statistics need, in one place.
///
/// Square roots come from the standard library; nothing else of a platform is used.
enum Elementary {
  /// The natural logarithm of a positive number.
  static func log(_ x: Double) -> Double {
    #if canImport(Glibc)
      return Glibc.log(x)
    #elseif canImport(Musl)
      return Musl.log(x)
    #elseif canImport(Darwin)
      return Darwin.log(x)
    #else
      return Foundation.log(x)
    #endif
  }

  /// The natural logarithm of one more than a number, exact for small ones.
  static func logOfOnePlus(_ x: Double) -> Double {
    #if canImport(Glibc)
      return Glibc.log1p(x)
    #elseif canImport(Musl)
      return Musl.log1p(x)
    #elseif canImport(Darwin)
      return Darwin.log1p(x)
    #else
      return Foundation.log1p(x)
    #endif
  }

  /// e to the power of a number; infinite above 709.
  static func exp(_ x: Double) -> Double {
    #if canImport(Glibc)
      return Glibc.exp(x)
    #elseif canImport(Musl)
      return Musl.exp(x)
    #elseif canImport(Darwin)
      return Darwin.exp(x)
    #else
      return Foundation.exp(x)
    #endif
  }
}
