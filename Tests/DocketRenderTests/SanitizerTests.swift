import DocketCore
import Foundation
import Testing

@testable import DocketRender

@Suite struct SanitizerTests {
  @Test func `controls become pictures`() {
    #expect(Sanitizer().clean("a\tb\nc\rd\u{1B}[0m\u{0}\u{7F}").string == "a␉b␊c␍d␛[0m␀␡")
  }

  @Test func `a carriage return and line feed stay two signs`() {
    #expect(Sanitizer().clean("a\r\nb").string == "a␍␊b")
  }

  @Test func `controls become escapes in ascii`() {
    #expect(Sanitizer(.ascii).clean("a\tb\u{1B}\u{7F}").string == "a\\x09b\\x1B\\x7F")
  }

  @Test(
    arguments: [
      0x80, 0x9B, 0xAD, 0x34F, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x202E, 0x2028, 0x2029,
      0x2060,
      0x2066, 0x2069, 0xFEFF, 0xFFF9, 0xFFFF, 0xE0001, 0xE0041, 0xE0100, 0x10FFFF, 0x3164,
    ] as [UInt32])
  func `what is invisible or turns text round becomes an escape`(_ v: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(v))
    let hex = String(v, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    for glyphs in [Sanitizer.Glyphs.pictures, .ascii] {
      let shown = Sanitizer(glyphs).clean("a\(Character(scalar))b").string
      #expect(shown == "a\\u{\(padded)}b")
    }
  }

  @Test func `letters, marks, wide characters and emoji stay`() {
    for text in ["Jose\u{301} Núñez", "東京", "שלום", "عدد", "❤\u{FE0F}", "🇺🇸", "👍🏽", "क्ष", "-1 ²"] {
      #expect(Sanitizer().clean(text).string == text)
    }
  }

  @Test func `a second variation selector is shown`() {
    #expect(Sanitizer().clean("❤\u{FE0F}\u{FE0F}").string == "❤\u{FE0F}\\u{FE0F}")
    #expect(Sanitizer().clean("\u{FE0F}").string == "\\u{FE0F}")
  }

  @Test func `a heap of combining marks is cut to eight`() {
    let shown = Sanitizer().clean("a" + String(repeating: "\u{301}", count: 100)).string
    let marks = shown.unicodeScalars.filter { $0.value == 0x301 }.count
    #expect(marks == 8)
  }

  @Test func `bytes that are no UTF-8 are shown`() {
    #expect(Sanitizer().clean(bytes: [0x4A, 0xE9, 0x41, 0xF0, 0x9F]).string == "J\\xE9A\\xF0\\x9F")
    #expect(Sanitizer().clean(bytes: Array("né\u{1B}".utf8)).string == "né␛")
  }

  @Test func `cleaning twice changes nothing`() {
    for text in RenderSamples.random(1, count: 2000) {
      let once = Sanitizer().clean(text)
      #expect(Sanitizer().clean(once.string) == once)
      #expect(RenderSamples.hidden(once.string).isEmpty)
    }
  }

  @Test func `a literal is cleaned too`() {
    #expect(("a\u{1B}b" as SafeText).string == "a␛b")
  }

  @Test func `only the sanitizer makes safe text from a string`() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let sources = tests.appendingPathComponent("../../Sources/DocketCore").standardized
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var makers: Set<String> = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(
        contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      if text.contains("SafeText(sanitized:") { makers.insert(file) }
    }
    #expect(makers == ["Text/SafeText.swift", "Text/Sanitizer.swift"])
  }
}
