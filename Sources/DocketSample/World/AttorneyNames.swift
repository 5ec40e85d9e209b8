/// Invented names for prosecutors: 40 first names and 96 surnames, mixed, each pair once.
enum AttorneyNames {
  /// The name at a place; places under 3,840 have names of their own.
  static func name(at place: Int) -> [UInt8] {
    // 2,659 shares no factor with 3,840, so the steps visit every pair before one comes again.
    let pair = (place % 3840 * 2659 + 117) % 3840
    return Array("\(first[pair / 96]) \(last[pair % 96])".utf8)
  }

  private static let first = words(
    """
    Ada Aaron Amal Anna Ben Bea Carl Chloe Dana Dev Elena Eli Fay Finn Grace Hugo Ines Ivan Jade
    Joel Kai Kim Lena Leo Mara Milo Nina Noor Omar Opal Paul Petra Quinn Rosa Ruth Sam Tara Theo
    Uma Vera
    """)

  private static let last = words(
    """
    Abbott Adeyemi Alvarez Anders Baker Banerjee Barros Becker Bell Bianchi Brandt Brooks Calder
    Castillo Chen Cho Clarke Cohen Costa Cruz Dahl Dalton Das Delgado Diaz Dubois Eaton Ellis
    Farrell Fischer Flores Foster Gallo Garza Gibson Gomez Grant Greene Haddad Hale Hansen Hayes
    Herrera Hoang Ibarra Ito Jansen Jensen Kaplan Keller Khan Kowalski Kumar Lambert Larsen
    Lee Lin Lopez Lund Mason Mendez Meyer Moore Müller Nakamura Nash Nguyen Novak Núñez Okafor
    Olsen Ortiz Osei Park Patel Perez Quist Reyes Rivera Rossi Sato Schmidt Shah Silva Singh Soto
    Stone Tanaka Torres Tran Usman Vance Vega Wagner Walsh Weber
    """)

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }
}
