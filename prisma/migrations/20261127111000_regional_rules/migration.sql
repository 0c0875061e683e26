-- Which country belongs to which sales region, as the operator last amended it: a row a version, of
-- which the newest counts. Versions are added and never changed.
CREATE TABLE "regional_rules" (
    "version" INTEGER NOT NULL,
    "regions" JSONB NOT NULL,
    "country" CHAR(2),
    "from_region" VARCHAR(60),
    "to_region" VARCHAR(60),
    "note" VARCHAR(500),
    "amended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "amended_by_id" UUID,
    "amended_by_name" VARCHAR(101),

    CONSTRAINT "regional_rules_pkey" PRIMARY KEY ("version"),
    CONSTRAINT "regional_rules_amended" CHECK (version = 1 OR (country IS NOT NULL
      AND from_region IS DISTINCT FROM to_region AND amended_by_id IS NOT NULL))
);

CREATE FUNCTION regional_rules_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'versions of the regional rules are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER regional_rules_append_only BEFORE UPDATE OR DELETE ON regional_rules
  FOR EACH ROW EXECUTE FUNCTION regional_rules_are_append_only();

INSERT INTO regional_rules (version, regions) VALUES (1, '{"AD":"europe", "AE":"middleEastCentralEasternEurope", "AF":"middleEastCentralEasternEurope",
"AG":"latinAmerica", "AI":"latinAmerica", "AL":"middleEastCentralEasternEurope", "AM":"middleEastCentralEasternEurope",
"AO":"africa", "AQ":"latinAmerica", "AR":"latinAmerica", "AS":"newZealand", "AT":"europe", "AU":"australia",
"AW":"latinAmerica", "AX":"europe", "AZ":"middleEastCentralEasternEurope", "BB":"latinAmerica",
"BD":"asiaPacific", "BE":"europe", "BF":"africa", "BG":"europe", "BH":"middleEastCentralEasternEurope",
"BI":"africa", "BJ":"africa", "BL":"latinAmerica", "BM":"latinAmerica", "BN":"asiaPacific",
"BO":"latinAmerica", "BQ":"latinAmerica", "BR":"brazil", "BS":"latinAmerica", "BT":"asiaPacific",
"BV":"europe", "BW":"africa", "BY":"middleEastCentralEasternEurope", "BZ":"latinAmerica", "CA":"canada",
"CC":"australia", "CD":"africa", "CF":"africa", "CG":"africa", "CH":"europe", "CI":"africa",
"CK":"australia", "CL":"latinAmerica", "CM":"africa", "CO":"latinAmerica", "CR":"latinAmerica",
"CV":"africa", "CW":"latinAmerica", "CX":"australia", "CY":"europe", "CZ":"europe", "DE":"europe",
"DJ":"africa", "DK":"europe", "DM":"latinAmerica", "DO":"latinAmerica", "DZ":"middleEastCentralEasternEurope",
"EC":"latinAmerica", "EE":"europe", "EG":"middleEastCentralEasternEurope", "ER":"africa", "ES":"europe",
"ET":"africa", "FI":"europe", "FJ":"australia", "FK":"latinAmerica", "FM":"australia", "FO":"europe",
"FR":"europe", "GA":"africa", "GB":"europe", "GD":"latinAmerica", "GE":"middleEastCentralEasternEurope",
"GF":"latinAmerica", "GG":"europe", "GH":"africa", "GI":"europe", "GL":"europe", "GM":"africa",
"GN":"africa", "GP":"latinAmerica", "GQ":"africa", "GR":"europe", "GS":"latinAmerica", "GT":"latinAmerica",
"GU":"australia", "GW":"africa", "GY":"latinAmerica", "HK":"asiaPacific", "HM":"australia",
"HN":"latinAmerica", "HR":"europe", "HT":"latinAmerica", "HU":"europe", "ID":"asiaPacific",
"IE":"europe", "IL":"middleEastCentralEasternEurope", "IM":"europe", "IN":"india", "IO":"middleEastCentralEasternEurope",
"IQ":"middleEastCentralEasternEurope", "IS":"europe", "IT":"europe", "JE":"europe", "JM":"latinAmerica",
"JO":"middleEastCentralEasternEurope", "JP":"japan", "KE":"africa", "KG":"middleEastCentralEasternEurope",
"KH":"asiaPacific", "KI":"australia", "KM":"africa", "KR":"korea", "KW":"middleEastCentralEasternEurope",
"KY":"latinAmerica", "KZ":"middleEastCentralEasternEurope", "LA":"asiaPacific", "LB":"middleEastCentralEasternEurope",
"LC":"latinAmerica", "LI":"europe", "LK":"asiaPacific", "LR":"africa", "LS":"middleEastCentralEasternEurope",
"LT":"europe", "LU":"europe", "LV":"europe", "LY":"middleEastCentralEasternEurope", "MA":"middleEastCentralEasternEurope",
"MC":"europe", "MD":"middleEastCentralEasternEurope", "ME":"middleEastCentralEasternEurope",
"MF":"latinAmerica", "MG":"africa", "MH":"australia", "ML":"africa", "MM":"asiaPacific", "MN":"middleEastCentralEasternEurope",
"MO":"asiaPacific", "MP":"australia", "MQ":"latinAmerica", "MR":"middleEastCentralEasternEurope",
"MS":"latinAmerica", "MT":"europe", "MU":"africa", "MV":"asiaPacific", "MW":"africa", "MX":"latinAmerica",
"MY":"asiaPacific", "MZ":"middleEastCentralEasternEurope", "NA":"africa", "NC":"africa", "NE":"africa",
"NF":"australia", "NG":"africa", "NI":"latinAmerica", "NL":"europe", "NO":"europe", "NP":"asiaPacific",
"NR":"australia", "NU":"australia", "NZ":"newZealand", "OM":"middleEastCentralEasternEurope",
"PA":"latinAmerica", "PE":"latinAmerica", "PF":"africa", "PG":"australia", "PH":"asiaPacific",
"PK":"middleEastCentralEasternEurope", "PL":"europe", "PM":"canada", "PN":"australia", "PR":"latinAmerica",
"PT":"europe", "PW":"australia", "PY":"latinAmerica", "QA":"middleEastCentralEasternEurope",
"RE":"africa", "RO":"europe", "RS":"middleEastCentralEasternEurope", "RU":"russia", "RW":"africa",
"SA":"middleEastCentralEasternEurope", "SB":"australia", "SC":"africa", "SE":"europe", "SG":"asiaPacific",
"SH":"africa", "SI":"europe", "SJ":"europe", "SK":"europe", "SL":"africa", "SM":"europe", "SN":"africa",
"SO":"africa", "SR":"latinAmerica", "SS":"africa", "ST":"africa", "SV":"latinAmerica", "SX":"latinAmerica",
"SZ":"middleEastCentralEasternEurope", "TC":"latinAmerica", "TD":"africa", "TF":"australia",
"TG":"africa", "TH":"asiaPacific", "TJ":"middleEastCentralEasternEurope", "TK":"australia",
"TL":"asiaPacific", "TM":"middleEastCentralEasternEurope", "TN":"middleEastCentralEasternEurope",
"TO":"australia", "TR":"middleEastCentralEasternEurope", "TT":"latinAmerica", "TV":"australia",
"TW":"taiwan", "TZ":"africa", "UA":"middleEastCentralEasternEurope", "UG":"africa", "UM":"unitedStates",
"US":"unitedStates", "UY":"latinAmerica", "UZ":"middleEastCentralEasternEurope", "VC":"latinAmerica",
"VE":"latinAmerica", "VG":"latinAmerica", "VI":"latinAmerica", "VN":"asiaPacific", "VU":"newZealand",
"WF":"australia", "WS":"newZealand", "XK":"middleEastCentralEasternEurope", "YE":"middleEastCentralEasternEurope",
"YT":"africa", "ZA":"middleEastCentralEasternEurope", "ZM":"africa", "ZW":"middleEastCentralEasternEurope"}');
